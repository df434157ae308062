/** Whether a text has a character that is seen: blanks, accents without a letter, and what joins or parts letters are not. */
export const isVisible = (text: string): boolean =>
	/[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
