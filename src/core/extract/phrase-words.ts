/** Words that decide where a noun phrase begins, ends and goes on, written by hand. Lower case. */

/** Verbs that the tagger takes for nouns behind a noun. */
export const defining = new Set(
	"refers denotes describes consists occurs begins involves includes contains becomes remains allows requires provides outperforms exceeds suggests depends obliges".split(
		" ",
	),
);

/** Verbs behind which a name stands, never part of it. */
export const calling = /^(?:called|termed|named|dubs?|dubbed|labell?ed|nicknamed|christened|baptized|coined|known)$/;

/** Plurals that are verbs too, but behind a noun hardly ever: network models, interest rates. */
export const mostlyNouns = new Set(
	"models rates levels standards methods prices programs cells rights taxes results sentences interests costs rules".split(
		" ",
	),
);

/** Adjectives that are things too. */
export const nominal = new Set("good ideal absolute whole unknown individual collective variable constant".split(" "));

/** Nouns that are many without an ending. */
export const plurals = new Set("people police cattle staff public".split(" "));

/** Verbs behind whose object a bare verb stands: lets the market decide. */
export const letting =
	/^(?:lets?|letting|ma(?:kes?|de|king)|help(?:s|ed|ing)?|ha(?:s|ve|d)|see[ns]?|saw|watch(?:es|ed)?|hear[ds]?|did|does|do|can|could|will|would|may|might|must|shall|should)$/;

/** Nouns that say of the next word that it is one: the term silt tax. */
export const naming = new Set("term phrase word concept notion idea expression label".split(" "));

/** Nouns that only measure or point at what follows "of". In the singular. */
export const partitive = new Set(
	(
		"lot kind sort type number range series part majority minority amount degree level set form way case lack sense group pair variety example " +
		"result means end beginning middle top side use role nature risk issue question problem matter process act idea notion concept period year " +
		"day time body piece bit share cost loss rise fall increase decrease reduction expansion creation one some any all most many none each " +
		"development dominance potential majority bulk host array wave handful dozen hundred thousand million billion percent half third quarter " +
		"total aspect element feature face wake light absence presence importance value understanding analysis study review effect impact influence " +
		"growth decline opening promotion hand name head member author version plethora range extent scope lack purpose aim goal cause reason " +
		"consequence outcome fraction proportion generation history story sign signal source kind layer list collection picture image portrait " +
		"kilometer kilometre mile meter metre foot inch acre hectare ton tonne gram kilogram pound ounce liter litre gallon barrel dollar euro degree " +
		"first second last rest remainder context course center heart core edge verge brink time moment age era matter word line"
	).split(" "),
);
