/** What the build puts into the bundle besides code. */
declare module "inline-worker:*" {
	/** The worker's whole source, for a Blob. */
	const source: string;
	export default source;
}

declare module "sample:essays" {
	const essays: { name: string; text: string }[];
	export default essays;
}
