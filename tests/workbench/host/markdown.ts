/** Markdown to HTML as reading view has it: single line breaks kept, wiki links, tags, highlights, comments, tasks, footnotes left as text. */
import MarkdownIt from "markdown-it";

/** Whether a link's path leads somewhere. */
export type IsKnown = (linkpath: string) => boolean;

export function markdownEngine(isKnown: IsKnown): MarkdownIt {
	const engine = new MarkdownIt({ html: true, linkify: true, breaks: true });
	const escape = engine.utils.escapeHtml;
	engine.inline.ruler.before("link", "wikilink", (state, silent) => {
		const found = /^(!?)\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/.exec(state.src.slice(state.pos));
		if (!found) return false;
		if (!silent)
			state.push("wikilink", "a", 0).meta = {
				link: found[2],
				text: found[3] ?? shownPath(found[2] ?? ""),
				embed: found[1] === "!",
			};
		state.pos += found[0].length;
		return true;
	});
	engine.renderer.rules["wikilink"] = (tokens, i) => {
		const { link, text, embed } = tokens[i]?.meta as { link: string; text: string; embed: boolean };
		if (embed) return `<span class="internal-embed" src="${escape(link)}" alt="${escape(text)}"></span>`;
		return `<a data-href="${escape(link)}" href="${escape(link)}" class="internal-link${isKnown(link.split("#")[0] ?? "") ? "" : " is-unresolved"}" target="_blank" rel="noopener nofollow">${escape(text)}</a>`;
	};
	engine.inline.ruler.before("text", "tag", (state, silent) => {
		const before = state.pos > 0 ? state.src[state.pos - 1] : " ";
		const found = /^#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/u.exec(state.src.slice(state.pos));
		if (!found || /\S/.test(before ?? " ")) return false;
		if (!silent) state.push("tag", "a", 0).content = found[0];
		state.pos += found[0].length;
		return true;
	});
	engine.renderer.rules["tag"] = (tokens, i) =>
		`<a href="${escape(tokens[i]?.content ?? "")}" class="tag">${escape(tokens[i]?.content ?? "")}</a>`;
	between(engine, "==", "mark");
	comments(engine);
	return engine;
}

function shownPath(link: string): string {
	return link.replace(/#\^?/g, " > ").replace(/^ > /, "");
}

/** `==highlight==` */
function between(engine: MarkdownIt, fence: string, tag: string): void {
	engine.inline.ruler.before("emphasis", tag, (state, silent) => {
		if (!state.src.startsWith(fence, state.pos)) return false;
		const end = state.src.indexOf(fence, state.pos + fence.length);
		if (end < 0 || end === state.pos + fence.length) return false;
		if (!silent) {
			state.push(`${tag}_open`, tag, 1);
			const max = state.posMax;
			state.pos += fence.length;
			state.posMax = end;
			state.md.inline.tokenize(state);
			state.posMax = max;
			state.push(`${tag}_close`, tag, -1);
		}
		state.pos = end + fence.length;
		return true;
	});
}

/** `%%comments%%` are not shown, inline or as blocks. */
function comments(engine: MarkdownIt): void {
	engine.inline.ruler.before("text", "comment", (state) => {
		const found = /^%%[\s\S]*?%%/.exec(state.src.slice(state.pos));
		if (!found) return false;
		state.pos += found[0].length;
		return true;
	});
	// The core's text rule runs up to known stops; a percent sign is not one of them.
	engine.inline.ruler.at("text", (state, silent) => {
		let at = state.pos;
		while (at < state.posMax && !stops.test(state.src[at] ?? "")) at++;
		if (at === state.pos) return false;
		if (!silent) state.pending += state.src.slice(state.pos, at);
		state.pos = at;
		return true;
	});
}

const stops = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/;
