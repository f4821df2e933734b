export default {
	plugins: ["stylelint-no-unsupported-browser-features"],
	rules: {
		"declaration-no-important": true,
		"no-duplicate-selectors": true,
		"selector-pseudo-class-disallowed-list": ["has"],
		"plugin/no-unsupported-browser-features": [
			true,
			{ browsers: ["chrome >= 124", "ios_saf >= 16.4", "and_chr >= 124"], ignorePartialSupport: false },
		],
	},
};
