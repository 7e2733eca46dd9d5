// The only reader of import.meta.env.

/** True while Vite's dev server serves the page. */
export const isDevelopment: boolean = import.meta.env.DEV;
