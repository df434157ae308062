// next-env.d.ts says this too, but exists only after Next has run once
declare module "*.css";
