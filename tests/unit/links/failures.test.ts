import { expect, it } from "vitest";
import { toFailure } from "#lib/links/failures.ts";

const coded = (code: string) => Object.assign(new Error("no"), { code });

it.each([
	["DEPTH_ZERO_SELF_SIGNED_CERT", "lasting", /certificate/],
	["CERT_HAS_EXPIRED", "lasting", /certificate/],
	["ERR_TLS_CERT_ALTNAME_INVALID", "lasting", /certificate/],
	["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "lasting", /certificate/],
	["UND_ERR_CONNECT_TIMEOUT", "slow", /in time/],
	["EAI_AGAIN", "passing", /looked up/],
	["ENOTFOUND", "name", /no such host/],
	["ESTRANGE", "lasting", /\(ESTRANGE\)/],
])("%s is %s, and said in words", (code, kind, why) => {
	expect(toFailure(coded(code))).toEqual({ kind, why: expect.stringMatching(why) });
	// Of a host with several addresses; of a request that failed for another reason.
	expect(toFailure(new AggregateError([coded(code)]))).toMatchObject({ kind });
	expect(toFailure(new Error("failed", { cause: coded(code) }))).toMatchObject({ kind });
});

it("an error without a code, or none at all, has words too", () => {
	expect(toFailure(new Error("no")).why).toBe("it cannot be asked");
	expect(toFailure(undefined).why).toBe("it cannot be asked");
});
