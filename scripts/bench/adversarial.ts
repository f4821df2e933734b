/** Text made to be slow: per character against prose, and whether twice the text takes twice the time. */
import type { Corpus } from "./corpus.ts";
import { detectorOf } from "./contenders.ts";
import { inTurns, type Row } from "./measuring.ts";

export function adversarial(corpus: Corpus): Row[] {
	const detector = detectorOf([...corpus.terms(1000), "a a a a a a b", "x-x-x", "the end"]);
	const perCharacter = (piece: string, length: number): number => {
		const text = piece.repeat(Math.ceil(length / piece.length));
		return inTurns({ one: () => detector.scan(text).length }, 3).one / text.length;
	};
	const prose = perCharacter("The quick brown fox jumps over the lazy dog, and so it goes on. ", 200_000);
	const rows = [...pieces].map((piece): Row => {
		const time = perCharacter(piece, 200_000);
		const growth = perCharacter(piece, 400_000) / time;
		return {
			measure: `adversarial ${JSON.stringify(piece.slice(0, 24))}`,
			value: time / prose,
			unit: "x prose",
			detail: `growth ${growth.toFixed(2)}`,
		};
	});
	const worst = rows.reduce((a, b) => (b.value > a.value ? b : a));
	return [
		...rows.filter((row) => row.value > 5),
		{ ...worst, measure: `worst of ${String(rows.length)}: ${worst.measure}`, floor: 50, reach: 20 },
	];
}

const pieces = new Set([
	"[", "[[", "[[ ", "[a](", "[a](<", "[a](b \"", "[a ", "![", "[^", "[^a]", "[a]: b\n", "]", "] [", "` ", "`` ` ``` ", "$", "$a ", "$$ a ", "$a\\$",
	"<", "<a", "<a ", "<a b=\"", "<!--", "<!-- ", "<? ", "%%", "%% a %% ", "%%glossator:a%% ", "{{", "{{ a }} ", "<% ", "*", "**a ", "_a_ ", "*a _b ", "==", "~~",
	"~~~\n", "```\na\n", "> ", ">", "> > > a\n", "- ", "- a\n", "1. ", "    a\n", "#", "# a\n", "#a ", "#a", "^a ", "^a\n", "a:: ", "a:: b\n", "[a:: ", "(a:: b) ",
	"a@", "a@b.c ", "://", "a://", "www.", "www.a ", "& ", "&a", "&amp;", "|", "| a ", "|a|\n|-|\n", "|-", "a\n-\n", "a\n=\n", "---\n", "- - -\n", "\\", "\\[", "a a ", "a-", "x-", "x-x ", "a\u0301", "中",
	"the ", "\r\n", "\n", " ", "\t", "\0", "\ud800", "a\u00AD", "<div>\n", "</div>\n\n", "<script>", "[x] ", "\n> ```\n", "a\n|", "[a][", "[a]([b](", "!", "*[", "`[", "<a href='", "a. b. ", "+", "&.#", "U.S. ",
]); // prettier-ignore
