/** HTML out of notes, made harmless as the app makes it: no script, frame, form or style, no listener, no foreign address loaded. */

export function sanitizeHTMLToDom(html: string): DocumentFragment {
	const parsed = new DOMParser().parseFromString(html, "text/html");
	clean(parsed.body);
	const fragment = document.createDocumentFragment();
	fragment.append(...parsed.body.childNodes);
	return fragment;
}

function clean(root: Element): void {
	for (const el of [...root.querySelectorAll("*")]) {
		if (forbidden.has(el.localName)) {
			el.remove();
			continue;
		}
		for (const { name, value } of [...el.attributes]) {
			if (/^on/i.test(name) || name === "style" || name === "srcdoc" || name === "srcset") el.removeAttribute(name);
			else if (addresses.has(name) && /^(?:javascript|data|vbscript|file):/i.test(squeeze(value)))
				el.removeAttribute(name);
			else if (name === "src" && el.localName !== "span") {
				// The workbench is offline: what the app would load from elsewhere stays an empty picture.
				el.removeAttribute("src");
				el.setAttribute("data-src", value);
			}
		}
	}
}

/** Blanks and control characters do not hide a scheme. */
function squeeze(value: string): string {
	return [...value].filter((one) => one > " ").join("");
}

const forbidden = new Set(
	"script style link meta base iframe frame frameset object embed form input button textarea select template noscript svg math applet portal audio video".split(
		" ",
	),
);
const addresses = new Set(["href", "src", "action", "formaction", "xlink:href", "poster", "data"]);
