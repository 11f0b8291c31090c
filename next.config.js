/** @type {import("next").NextConfig} */
export default {
  // Headers, refusals and limits that hold for every answer are laid in scripts/serve.
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Pages belong to one viewer at one moment: there is nothing to compare with an earlier answer.
  generateEtags: false,
  // The house packs its answers itself (scripts/serve/packed.mjs).
  compress: false,
  // The optimizer would fetch and decode what strangers name.
  images: { unoptimized: true },
  allowedDevOrigins: ["127.0.0.1"],
  devIndicators: false,
  // Types are the business of `npm run check`, tests and scripts included; the machine that serves does not look again.
  typescript: { ignoreBuildErrors: true },
  // Native code, and packages that load their own files, stay outside the bundle.
  serverExternalPackages: [
    "@libsql/client",
    "libsql",
    "@prisma/adapter-libsql",
    "@prisma/adapter-pg",
    "pg",
    "@node-rs/argon2",
    "nodemailer",
    "pino",
  ],
  experimental: {
    // A plan's text is uploaded through an action.
    serverActions: { bodySizeLimit: "26mb" },
    // A page's code is read when the page is first asked for: the first of all need not wait for the others'.
    preloadEntriesOnStart: false,
  },
  // The folder of this file is the whole project, whatever lies above it.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
}
