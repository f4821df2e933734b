/**
 * The parts of a persuasive essay that can argue: sentences without the words that only lead to them, cut in two where
 * a conjunction joins a point with its reason or with what is granted. Questions, announcements and titles are no parts.
 */
import type { Span } from "../model.ts";
import { proseOf } from "../text/prose.ts";
import { sentencesOf } from "../text/sentences.ts";

/** Where a part stands. `lead` is what stands between the part before and it: its cue is there. */
export interface Part extends Span {
	text: string;
	lead: string;
	paragraph: number;
	/** Whether the part before stands in the same sentence. */
	runsOn: boolean;
}

export interface GivenComponent {
	id: string;
	start: number;
	end: number;
	para: number;
}

/** Parts whose places are known, in the order given. */
export function givenParts(text: string, components: GivenComponent[]): Part[] {
	return components.map(({ start, end, para }, at) => {
		const before = components[at - 1]?.end ?? 0;
		const from = leadStart(text, start, before);
		return { ...partOf(text, { from: start, to: end }, para, from), runsOn: at > 0 && from === before };
	});
}

/** A line break behind a full stop ends a paragraph here, as such essays are written. */
export function foundParts(text: string): Part[] {
	const breaks = [...text.matchAll(/[.!?]["”’)]*[ \t]*\r?\n/g)].map((found) => found.index);
	let paragraph = 0;
	return sentencesOf(proseOf(text)).flatMap(({ from, to }) => {
		while ((breaks[paragraph] ?? Infinity) < from) paragraph++;
		const sentence = text.slice(from, to);
		const ending = /[.!]+["”’)]*$/.exec(sentence);
		if (ending === null || announces.test(sentence)) return [];
		const clauses = clausesOf(sentence.slice(0, ending.index), from);
		return clauses.flatMap((clause, at) => {
			const leadFrom = clauses[at - 1]?.to ?? from;
			const start = clause.from + openingOf(text.slice(clause.from, clause.to));
			if (clause.to - start < shortestPart) return [];
			return [{ ...partOf(text, { from: start, to: clause.to }, paragraph, leadFrom), runsOn: at > 0 }];
		});
	});
}

function partOf(text: string, span: Span, paragraph: number, leadFrom: number): Omit<Part, "runsOn"> {
	return { ...span, text: text.slice(span.from, span.to), lead: text.slice(leadFrom, span.from).trim(), paragraph };
}

/** Where the words before a part begin that belong to it: behind the last sentence's end. */
function leadStart(text: string, start: number, floor: number): number {
	let from = floor;
	for (const end of text.slice(floor, start).matchAll(/[.!?]["”’)]*\s+|\n/g)) from = floor + end.index + end[0].length;
	return from;
}

/** A sentence's clauses, where the first joint of the table cuts it into two that could each stand alone. */
function clausesOf(sentence: string, at: number): Span[] {
	const whole = { from: at, to: at + sentence.length };
	for (const joint of joints) {
		const found = joint.exec(sentence);
		if (found === null) continue;
		const head = found.index + (found[1] ?? "").length;
		const tail = found.index + found[0].length;
		if (wordCount(sentence.slice(0, head)) < fewestWords || wordCount(sentence.slice(tail)) < fewestWords) continue;
		return [
			{ from: whole.from, to: at + head },
			{ from: at + tail, to: whole.to },
		];
	}
	return [whole];
}

function wordCount(text: string): number {
	return text.split(/\s+/).filter((word) => word !== "").length;
}

/** How many characters of a clause only lead to its part: cues, and "I think that". */
function openingOf(clause: string): number {
	return opening.exec(clause)?.[0].length ?? 0;
}

const fewestWords = 5;
const shortestPart = 15;

/** Joints between clauses; the first group belongs to the head. */
const joints = [
	// Although the toll is high, the road pays.
	/^((?:[^,]{2,30}, )?(?:although|though|even though|while|whereas|since|because|due to the fact that)\b[^,]+), /i,
	// The road pays because trucks use it.
	/,? (?:mainly |simply |just |and )?because (?!of\b)/i,
	// The road pays, as trucks use it.
	/, (?:since|as|for) (?=(?:it|they|we|he|she|this|there|these|the|people|many|most)\b)/i,
	// The road pays since it is short.
	/ (?:since|as) (?=(?:it|they|we|he|she|this|these|there) \w+ )/i,
	// The toll is high, but the road pays.
	/, (?:but|yet|whereas) /i,
	// Trucks use the road, so it pays.
	/, (?:and )?(?:so|therefore|thus|hence|consequently) (?!that\b)/i,
	// Trucks use the road so it pays.
	/ so (?=(?:it|they|we|he|she|people) )/i,
	/; (?:however|therefore|thus|moreover|furthermore|for example|for instance|as a result)?,? ?/i,
];

/** This essay will discuss both roads. */
const announces =
	/^\W*(?:take [^,.]{2,50} as an example|(?:\w+, )?there (?:are|is) (?:also )?(?:an?|some|several|many|a few|two|three|certain) (?:\w+ )?(?:reasons?|drawbacks?|disadvantages?|advantages?|benefits?|arguments?|downsides?|problems?)(?=\W*$)|this essay|in this essay|(?:i|we) (?:will|shall|am going to) (?:discuss|explain|examine|explore|outline|analy[sz]e)|the following (?:paragraphs?|essay)|here are)\b/i;

const leads =
	"first(?:ly)?(?: of all)?|first and foremost|in the first place|second(?:ly)?|third(?:ly)?|finally|last(?:ly)?(?: but not least)?|moreover|furthermore|in addition(?: to (?:this|that))?|additionally|besides(?: that)?|what is more|on top of that|however|nevertheless|nonetheless|therefore|thus|hence|consequently|accordingly|as a (?:result|consequence)|for (?:example|instance)|in (?:conclusion|summary|short|brief|sum)|to (?:conclude|sum up|summarize|begin with|start with)|all in all|all things considered|overall|by way of conclusion|on the (?:one|other) hand|on the contrary|in contrast|by contrast|indeed|in fact|also|similarly|likewise|in my (?:own |personal |humble )?(?:opinion|view)|from my (?:point of view|perspective|viewpoint)|from (?:the above|these reasons)|personally|as far as i(?: am|'m) concerned|admittedly|for (?:this|these|the above|those) reasons?|that is why|this is because|because|but|and|yet|so|then|although|though|even though|while|whereas|since|due to the fact that|in other words|in (?:my|their|our) eyes|in terms of [^,]{2,30}(?=,)|from an? [^,]{2,25} (?:angle|point of view|perspective|viewpoint)(?=,)|taking (?:everything|all)[^,]{0,40}(?=,)|nowadays|despite [^,]{2,40}(?=, (?:i|we) )";
const holding =
	"(?:i|we) (?:\\w+ly |would |also |still |do |can |must |have to |want to |will )*(?:believe|think|agree|disagree|argue|hold|feel|say|admit|maintain|contend|suggest|conclude|support|advocate|claim|opine)(?: strongly| firmly)?(?: with (?:them|this|it|that)(?: and (?:think|believe|argue) that)?)?(?: (?:that|in the view that|the (?:view|idea|opinion|notion) that|with the (?:view|idea|statement|opinion|notion|claim|argument) (?:that|of)))? |i am (?:\\w+ly )?(?:convinced|sure|certain|of the opinion) that |my (?:own |personal )?(?:view|opinion|belief) is that ";
const reporting =
	"(?:some|many|most|other|a lot of|certain|the)? ?(?:people|others|opponents|critics|proponents|supporters|advocates|those)? ?(?:(?:of|to|who|against) (?:\\w+ ){1,4})?(?:\\w+ ){0,2}(?:say|argue|claim|believe|think|hold|suggest|assert|contend|object|state|insist|feel|point out|may (?:say|think|object|argue)) that |this (?:explains|shows|is) why |this (?:means|shows|proves) that |it (?:is|can be|could be|may be|might be|has been|should be) (?:\\w+ly |often |always |also |generally )?(?:argued|said|claimed|believed|true|clear|obvious|evident|undeniable|undoubted|thought|noted|concluded|seen|known|a fact) that |there is no (?:doubt|denying|question) (?:that|about the fact that) |it can ?(?:not|never) be (?:denied|ignored|overlooked|doubted|forgotten) that |it goes without saying that |as can be seen,? |needless to say,? (?:that )?|i am (?:more )?inclined to (?:believe|think|say) that |no one can deny that ";

/** Another reason is that …; take the ferry, for instance, … */
const naming =
	"(?:the|an?|one|another|my|yet another) (?:\\w+ ){0,5}(?:reason|advantage|disadvantage|benefit|drawback|point|argument|problem|fact|aspect|thing)s? (?:(?:of|for|why|to|against|I|we|that) (?:\\w+ ){1,6})?(?:is|are|lies in) (?:the fact )?that |take [^,.]{2,40}(?:, for (?:instance|example))?, ";

const opening = new RegExp(`^\\W*(?:(?:${leads})\\b[ ,:]*)*(?:${naming})?(?:${holding}|${reporting})?`, "i");
