import { defineConfig } from 'vite';

// The command line and the server as a handful of files: a thousand small modules, each found, read and linked on its own,
// took two thirds of the time of every command. scripts/build.mjs names the entry and the folder.
export default defineConfig({
  ssr: { noExternal: true, external: ['pg-native'] },
  build: {
    target: 'node20',
    // Names and lines stay as they are, so that a stack trace can be read.
    minify: false,
    copyPublicDir: false,
    reportCompressedSize: false,
  },
});
