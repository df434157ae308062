/** Says on standard error what is being done: measuring takes minutes. */
export function sayStep(text: string): void {
	console.error(`${new Date().toTimeString().slice(0, 8)} ${text}`);
}
