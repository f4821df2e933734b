/** Calls `run` once, `ms` after the first call (or after the last, where `reset` is set). */
export function debounce<A extends unknown[], V>(run: (...args: A) => V, ms = 0, reset = false) {
	let timer = 0;
	let latest: A | null = null;
	const fire = (): V | void => {
		const args = latest;
		timer = 0;
		latest = null;
		if (args) return run(...args);
	};
	const call = (...args: A) => {
		latest = args;
		if (timer && !reset) return call;
		window.clearTimeout(timer);
		timer = window.setTimeout(fire, ms);
		return call;
	};
	call.cancel = () => {
		window.clearTimeout(timer);
		timer = 0;
		return call;
	};
	call.run = (): V | void => {
		if (!timer) return;
		window.clearTimeout(timer);
		return fire();
	};
	return call;
}
