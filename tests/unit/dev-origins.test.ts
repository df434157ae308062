import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { afterEach, expect, it, vi } from "vitest";
import config from "../../next.config.ts";

afterEach(() => vi.unstubAllEnvs());

it("the preview's script goes to every address that npm run dev shows the blog at", () => {
	vi.stubEnv("GALLEY_HOSTS", "127.0.0.1:3000,localhost:3000,192.0.2.7:3000");
	expect(config(PHASE_DEVELOPMENT_SERVER).allowedDevOrigins).toEqual(["127.0.0.1", "localhost", "192.0.2.7"]);
});
