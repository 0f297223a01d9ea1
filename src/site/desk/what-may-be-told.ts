/** What a clerk is reminded of beside words about a private person: at the desk, and before they are committed. */
export const WHAT_MAY_BE_TOLD = '只能写公开需要的事，不能写病、残、家里的难处、去世、坐牢、收入。';
