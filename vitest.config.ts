import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		reporters: ["default", "./tests/support/closing-line.ts"],
		projects: [
			{ test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
			{
				test: {
					name: "site",
					include: ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"],
					globalSetup: ["tests/support/chromium-setup.ts"],
					// Real builds and a real browser; generous, so that only a hang fails.
					testTimeout: 120_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});
