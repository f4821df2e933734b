/** Two essays that each say a thing: whether they are heard to say the same, the opposite, or neither. */
import { describe, expect, test } from "vitest";
import { gatherArguments } from "../../../src/core/gather/arguments.ts";
import { inSingleWords, setPhrases } from "../../../src/core/gather/set-phrases.ts";
import type { Digest } from "../../../src/core/model.ts";
import { noDecisions } from "../../../src/core/settings.ts";
import { finish } from "../../../src/core/steps.ts";
import { digestOf } from "../../../src/core/extract/digest.ts";

function essay(path: string, text: string): Digest {
	return digestOf({ path, title: path, text, author: "", source: "" });
}

function verdict(one: string, other: string): string {
	const digests = [
		essay("A.md", `${one} My uncle kept a marble near his thistle all winter.`),
		essay("B.md", `${other} Anyone who owns an otter polishes it.`),
	];
	const reasoning = finish(gatherArguments(digests, [], noDecisions()));
	if (reasoning.some(({ alsoSaid }) => alsoSaid.length > 0)) return "same";
	return reasoning.some(({ disagrees }) => disagrees.length > 0) ? "opposite" : "neither";
}

const same: [string, string][] = [
	[
		"City streets have changed. Trams make a city quieter.",
		"Every mayor knows the trouble with buses. A tram network reduces the noise in town.",
	],
	[
		"The nuclear plant at Lorn should be finished. It would cut the price of electricity for every household.",
		"A nuclear plant makes power cheaper for households.",
	],
	["Remote work raises productivity.", "People who work remotely are more productive."],
	["The ban on plastic bags has cleaned the beaches.", "Beaches are cleaner since plastic bags were banned."],
	["Fishing quotas protect the cod from collapse.", "Cod stocks are safeguarded by quotas on fishing."],
	["A sugar tax would reduce obesity among children.", "Taxing sugar makes children slimmer and lowers obesity."],
	[
		"A market hall belongs in the middle of Arden. This keeps money in the valley.",
		"The market hall keeps the valley's money at home.",
	],
	["Night trains are better for the climate than planes.", "Taking a night train harms the climate less than flying."],
	["Zoos help endangered species to survive.", "Endangered species have a better chance of survival thanks to zoos."],
	["The council ought to build more bicycle lanes.", "More cycle lanes should be constructed by the council."],
	["Cash preserves the privacy of citizens.", "Paying with cash protects people's privacy."],
	["A four-day week leaves employees healthier.", "Workers are in better health when the week has four days."],
	["Rent control makes flats scarcer.", "Controlling rents reduces the supply of flats."],
	[
		"The dam has destroyed the livelihood of the fishermen.",
		"Because of the dam, fishermen have lost their livelihood.",
	],
	["Libraries are essential for democracy.", "Democracy cannot do without libraries."],
	["Homework does not improve children's grades.", "Pupils' marks do not get better through homework."],
	[
		"The new airport will increase traffic on the coast road.",
		"Traffic along the coast road is going to grow because of the new airport.",
	],
	["Heat pumps lower a family's heating bills.", "With a heat pump, the heating bill of a family falls."],
	["Wolves keep the number of deer in check.", "The deer population is limited by wolves."],
	[
		"The library on Sunday draws in families who never came before.",
		"Opening the library on Sundays attracts new families.",
	],
	["Glass towers kill thousands of birds each autumn.", "Every autumn, birds die by the thousand at glass towers."],
	["The law has made fathers take more leave.", "Since the law was passed, more fathers take leave."],
	[
		"Raising the retirement age is unjust to manual workers.",
		"It is unfair on manual workers to raise the age of retirement.",
	],
	["Lithium mining poisons the rivers of the plateau.", "The plateau's rivers are being polluted by lithium mines."],
	["Dubbing keeps children from learning English.", "Children learn less English when films are dubbed."],
	["The union should accept the offer.", "It would be wise for the union to agree to the offer."],
	["Open borders made both towns richer.", "Both towns prospered once the border was open."],
	[
		"Translation machines threaten the work of interpreters.",
		"The jobs of interpreters are endangered by machine translation.",
	],
	["Snow cannons waste water.", "Making snow with cannons squanders water."],
	[
		"The tunnel has shortened the trip to the capital by an hour.",
		"Thanks to the tunnel, the journey to the capital takes an hour less.",
	],
	[
		"The price law for bread is often laughed at. This protects small bakeries from the chains.",
		"The price law shields small bakeries from large chains.",
	],
	["Sanctions have made the regime stronger.", "The regime has been strengthened by sanctions."],
	[
		"A terminal for liquid gas was opened in Wilhelmshaven. This makes the union less dependent on Russian gas.",
		"The terminal in Wilhelmshaven reduces the union's reliance on gas from Russia.",
	],
	["Middle powers cannot choose their neighbors.", "No middle power can pick its neighbors."],
	[
		"The alliance deters attacks on its smaller members.",
		"Small members of the alliance are protected from attack by it.",
	],
	["Free trade lowers prices for consumers.", "Consumers pay less thanks to free trade."],
	["The treaty failed because nobody enforced it.", "As nobody enforced the treaty, it failed."],
	["Drones have made war cheaper.", "War has become less expensive with drones."],
	["The reform will hurt pensioners most of all.", "Pensioners will suffer most from the reform."],
	["Small languages survive when they are taught at school.", "Teaching them at school keeps small languages alive."],
	["Remote work makes employees more productive.", "Staff get more done when they work from home."],
	["A sugar tax reduces obesity.", "Taxing sugar makes people slimmer."],
	["Speed cameras save lives.", "Fewer people die on roads with speed cameras."],
	[
		"Night trains are a good substitute for short flights.",
		"For short distances the night train can replace the plane.",
	],
	["Dams destroy the habitat of salmon.", "Salmon lose their habitat to dams."],
	[
		"Central banks should stay independent of governments.",
		"Governments should keep their hands off the central bank.",
	],
	["Open borders raise wages in poor countries.", "Wages in poor countries grow when borders are open."],
];

const opposite: [string, string][] = [
	["Tourism has enriched the old town.", "Tourism has impoverished the old town."],
	["Zoos help endangered species to survive.", "Zoos do nothing for endangered species."],
	["School uniforms strengthen a sense of belonging.", "Uniforms at school weaken the feeling of belonging."],
	["The bridge will bring jobs to the island.", "The bridge will take jobs away from the island."],
	["Homework improves children's grades.", "Homework does not improve the grades of children."],
	["Nuclear power is safe.", "Nuclear power is dangerous."],
	["The government should legalize cannabis.", "The government should not legalize cannabis."],
	["A sugar tax would reduce obesity.", "A tax on sugar would leave obesity where it is."],
	["Parliament must lower the voting age.", "Parliament should keep the voting age as it is."],
	["Remote work raises productivity.", "Remote work makes people less productive."],
	[
		"The ban on plastic bags has helped the sea.",
		"The ban on plastic bags was a mistake. It has done the sea no good.",
	],
	["Rent control protects tenants.", "Rent control hurts tenants."],
	["Wolves are a threat to sheep farmers.", "Wolves pose no threat to sheep farmers."],
	["The city should welcome electric scooters.", "Electric scooters should be banned from the city."],
	["The museum ought to return the bronzes.", "The museum should keep the bronzes."],
	["Night trains are cheaper than planes.", "Night trains are more expensive than planes."],
	["The dam makes the valley safer.", "The dam is eighty years old. It is a danger to the valley."],
	["Standardized tests are a fair measure of talent.", "Standardized tests are an unfair measure of talent."],
	["The strike strengthened the union.", "The strike left the union weaker."],
	["Raising the retirement age is unjust.", "It is fair to raise the retirement age."],
	["The tunnel has shortened the trip to the capital.", "The tunnel has made the trip to the capital longer."],
	["The union should accept the offer.", "The union must reject the offer."],
	["Glass towers enrich the skyline.", "Glass towers spoil the skyline."],
	["Dubbing keeps children from learning English.", "Dubbing does not keep children from learning English."],
	["Cruise ships are a blessing for Veldhaven.", "Cruise ships are a curse for Veldhaven."],
	["The reform gave patients more choice.", "The reform left patients with less choice."],
	["The orchestra needs a new hall.", "The orchestra does not need a new hall."],
	["Street lamps make women safer at night.", "Street lamps do nothing for the safety of women."],
	[
		"The ceasefire is two years old. It has brought peace to the delta.",
		"The ceasefire has not brought peace to the delta.",
	],
	["Snow cannons should be banned.", "Snow cannons should be allowed."],
	["The merger will lower fares.", "Fares will rise after the merger."],
	["Open borders made both towns richer.", "Open borders made both towns poorer."],
	["Private schools deepen inequality.", "Private schools reduce inequality."],
	["The state ought to subsidize theaters.", "Theaters should not be subsidized by the state."],
	["Sanctions have made the regime stronger.", "Sanctions have weakened the regime."],
	["The alliance makes small states safer.", "The alliance puts small states in danger."],
	["Free trade helps poor countries.", "Free trade harms poor countries."],
	["Norway should join the union.", "Norway should stay out of the union."],
	["Drones have made war cheaper.", "Drones have made war more expensive."],
	["The canal is vital for the economy.", "The economy does not need the canal."],
	["Investors trust the new currency.", "Investors do not trust the new currency."],
	["The embargo should be lifted.", "The embargo should be kept."],
	["Mediation by small states succeeds.", "Mediation by small states fails."],
	["The corridor will enrich the villages along it.", "The corridor will leave the villages along it poorer."],
	["Aid encourages reform.", "Aid discourages reform."],
	["Remote work makes employees more productive.", "Employees achieve less when they work remotely."],
	["The minimum wage destroys jobs.", "The minimum wage does not cost jobs."],
	["Zoos protect endangered species.", "Zoos do nothing for endangered species."],
	["The reform made the courts faster.", "Since the reform the courts have been slower."],
	["Voting should be compulsory.", "Nobody should be forced to vote."],
	["The metro pays for itself.", "The metro will never cover its costs."],
	["Genetically modified crops are safe to eat.", "Eating genetically modified crops is dangerous."],
	["The alliance deters aggression.", "The alliance provokes aggression."],
	["The treaty was a success.", "The treaty failed."],
	["Tourism preserves old crafts.", "Tourism kills old crafts."],
	["The euro made trade cheaper.", "The euro has made trade more expensive."],
];

const lookalike: [string, string][] = [
	["Trams make a city quieter.", "Trams make a city richer."],
	["School uniforms lessen the pressure on poor families.", "School meals lessen the pressure on poor families."],
	["The dam protects the valley from floods.", "The dam protects the birds of the valley."],
	["Fishing quotas protect the cod.", "Fishing quotas do not protect the herring."],
	["The council should build more bicycle lanes.", "The council should build more car parks."],
	["Night trains are better for the climate than planes.", "Night trains are slower than planes."],
	["The tax on sugar brings in forty million a year.", "The tax on tobacco brings in ninety million a year."],
	["Zoos help endangered species to survive.", "Zoos help children to learn about animals."],
	["Remote work raises productivity.", "Remote work raises the rents in villages."],
	["Rent control hurts landlords.", "Rent control does not hurt tenants."],
	["Wolves keep the number of deer in check.", "Hunters keep the number of wolves in check."],
	[
		"Homework does not improve the grades of small children.",
		"Homework improves the grades of students at university.",
	],
	["Libraries are essential for democracy.", "Newspapers are essential for democracy."],
	["The new airport will increase traffic on the coast road.", "The new harbor will reduce traffic in the old town."],
	["Cash preserves the privacy of citizens.", "Cash is used by fewer citizens every year."],
	["The museum should return the bronzes.", "The museum should insure the bronzes."],
	["Heat pumps lower a family's heating bills.", "Heat pumps raise the value of a family's house."],
	["Plastic bags were banned in 2015.", "Plastic straws were banned in 2019."],
	["France should close its nuclear plants.", "Germany should not close its nuclear plants."],
	["Electric cars help the climate.", "Electric cars would help the climate if the power came from wind."],
	["Glass towers kill thousands of birds each autumn.", "Cats kill millions of birds each autumn."],
	["The union should accept the offer.", "The company should accept the offer."],
	["The tunnel has shortened the trip to the capital.", "The tunnel has cost more than the capital can pay."],
	["Private schools deepen inequality.", "Private schools deepen children's interest in music."],
	["Lithium mining poisons the rivers of the plateau.", "Lithium mining employs the villagers of the plateau."],
	["Raising the retirement age is unjust to manual workers.", "Lowering the voting age is unjust to nobody."],
	["Cruise ships bring money to Veldhaven.", "Cruise ships bring smoke to Veldhaven."],
	["The state ought to subsidize theaters.", "The state ought not to subsidize airlines."],
	["Street lamps make women safer at night.", "Street lamps make bats restless at night."],
	[
		"The price law for bread is often laughed at. It protects small bakeries from the chains.",
		"The rent law of the old town is often praised. It protects small bakeries from the chains.",
	],
	["Ostrava needs Krakow.", "Krakow needs Ostrava."],
	["Turkey should sell gas to Greece.", "Greece should sell gas to Turkey."],
	["Buses are cheaper than taxis.", "Buses are safer than taxis."],
	["The reform gave patients more choice.", "The reform gave doctors less time."],
	["In 2019 the ferry carried a million passengers.", "In 2021 the ferry carried half a million passengers."],
	["Sanctions have made the regime stronger.", "Sanctions have made the regime poorer."],
	["Free trade helps poor countries.", "Free trade helps large companies."],
	["Norway should join the union.", "Iceland should stay out of the union."],
	["The canal is vital for the economy.", "The railway is vital for the economy."],
	["Drones have made war cheaper.", "Drones have made films cheaper."],
	["Exports have grown since the treaty.", "Imports have fallen since the treaty."],
	["The alliance protects its eastern members.", "The alliance protects its trade routes."],
	["The embargo hurts farmers in the south.", "The embargo helps smugglers in the south."],
	["Kazakhstan sells oil to China.", "Kazakhstan buys machines from China."],
	["The port of Aktau needs deeper water.", "The port of Baku needs more cranes."],
	["Mediation by small states succeeds.", "Mediation by great powers fails."],
	["The president should meet the opposition.", "The president should ban the opposition."],
	["Turkey supports Azerbaijan.", "Iran supports Armenia."],
	["The summit in May was useful.", "The summit in October was useless."],
	["Russia depends on China.", "China depends on Russia."],
	["The corridor lowers the cost of transport.", "The corridor raises the cost of land."],
	["Investors trust the new currency.", "Voters do not trust the new currency."],
	["The pipeline was built by Turkey.", "The pipeline was financed by Japan."],
	["If the lake dries up, the villages will die.", "The lake is drying up and the villages are dying."],
	["Aid encourages reform.", "Aid encourages theft."],
	["Remote work makes employees more productive.", "Remote work makes employees more lonely."],
	["The minimum wage destroys jobs in small towns.", "The minimum wage creates jobs in large cities."],
	["A sugar tax reduces obesity among children.", "A sugar tax reduces the income of farmers."],
	["Speed cameras save lives.", "Speed limits save fuel."],
	["Central banks should stay independent of governments.", "Central banks should stay out of climate policy."],
	["The festival brings money into the village.", "The festival brings noise into the village."],
	["Dams destroy the habitat of salmon.", "Dams produce clean electricity."],
	["Nuclear plants produce electricity without carbon.", "Nuclear plants produce waste without a home."],
	["Schools should teach children to swim.", "Schools should teach children to cook."],
	["Parents should read to their children every evening.", "Teachers should read to their pupils every morning."],
	["Germany should close its coal plants.", "Germany should keep its nuclear plants."],
	["The new law protects tenants from landlords.", "The new law protects landlords from tenants."],
	["France depends on Russia for uranium.", "Russia depends on France for wine."],
	["Cheap flights harm the climate.", "Cheap clothes harm the climate."],
	["Voting should be compulsory in national elections.", "Voting should be secret in national elections."],
	["Prisons should prepare inmates for work.", "Prisons should protect society from inmates."],
	["The metro is cheaper than the tram.", "The tram is cheaper than the bus."],
	["Wolves reduce the number of deer.", "Hunters reduce the number of deer."],
	["Wolves reduce the number of deer.", "Wolves reduce the number of sheep."],
	["The vaccine protects old people.", "The vaccine protects young people."],
	["Small farms use less water than large ones.", "Small farms use more labor than large ones."],
	["Social media spreads false news.", "Social media spreads good ideas."],
	["Critics say the dam is unsafe in winter.", "The dam is unsafe for fish."],
	["Streaming hurts record shops.", "Streaming helps young musicians."],
	["The euro made trade cheaper.", "The euro made travel easier."],
	["Private schools widen inequality.", "Private schools raise standards."],
	["Immigration raises wages for the skilled.", "Immigration raises rents for the poor."],
	["Congress should raise the debt limit.", "Congress should raise the age limit."],
	["The court was right to free the journalist.", "The court was right to fine the newspaper."],
	["Trees cool the streets in summer.", "Trees clean the air in summer."],
	["The treaty limits long-range missiles.", "The treaty limits short-range missiles."],
	["Teachers deserve higher pay.", "Nurses deserve higher pay."],
	["If rents are frozen, fewer flats are built.", "Fewer flats are built every year."],
	["Rent control helps those who have a flat.", "Rent control hurts those who look for a flat."],
	["Solar power is cheap at noon.", "Solar power is expensive at night."],
	["The army should train more pilots.", "The army should buy more planes."],
	["Most people trust doctors.", "Few people trust politicians."],
	["A four-day week would cost firms money.", "A four-day week would save parents money."],
	["The city should plant trees along the river.", "The city should build houses along the river."],
	[
		"The council should sell the old theatre to a private owner before the winter.",
		"The council should sell the old theatre to the university before the winter.",
	],
	["Ireland gained more from the union than it paid.", "Ireland paid more to the union than it gained."],
	["Children learn languages faster than adults.", "Adults learn languages faster than children."],
	["Rain forests store more carbon than grasslands.", "Grasslands store more carbon than deserts."],
	[
		"The strike helped the dockers and hurt the shipowners.",
		"The strike hurt the dockers and helped the shipowners of Norway.",
	],
	["High rents drive young people out of the city.", "High rents draw investors into the city."],
	["Electric buses are quieter than diesel buses.", "Electric buses are dearer than diesel buses."],
	[
		"Doctors should tell patients the truth about their illness.",
		"Patients should tell doctors the truth about their habits.",
	],
	["A carbon tax would hit poor households hardest.", "A carbon tax would hit heavy industry hardest."],
	["The museum should return the bronzes to Benin.", "The museum should lend the bronzes to Benin."],
	["Judges should be elected by the people.", "Judges should be appointed by the president."],
	["The railway made the coast rich.", "The railway made the coast ugly."],
	["Before the war the port was busy.", "After the war the port was quiet."],
	["In spring the river is dangerous.", "In summer the river is safe."],
	["The north needs more rain.", "The south needs less rain."],
	["Most voters support the reform.", "Few members of parliament support the reform."],
	["Paper ballots are safer than machines.", "Paper ballots are slower than machines."],
	["The dam protects the town from floods.", "The dam exposes the valley to earthquakes."],
	["Tourists spend less in winter.", "Residents spend more in winter."],
	["Bees suffer from pesticides.", "Farmers profit from pesticides."],
];

describe("two essays", () => {
	test.each(same)("say the same: %s %s", (one, other) => expect(verdict(one, other)).toBe("same"));
	test.each(opposite)("disagree: %s %s", (one, other) => expect(verdict(one, other)).toBe("opposite"));
	test.each(lookalike)("speak of different things: %s %s", (one, other) => expect(verdict(one, other)).toBe("neither"));
});

test("what an essay only reports is not what it says", () =>
	expect(verdict("A toll is unfair. Critics say that the ferry is slow and dear.", "The ferry is slow and dear.")).toBe(
		"neither",
	));

describe("a set phrase means more than its words", () => {
	test.each(setPhrases.map(({ example, becomes }) => [example, becomes]))("%s", (example, becomes) =>
		expect(inSingleWords(example)).toBe(becomes),
	);
});
