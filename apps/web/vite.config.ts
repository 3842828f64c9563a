import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
              priority: 20,
            },
            { name: 'icons', test: /node_modules[\\/]@ant-design[\\/]icons/, priority: 15 },
            {
              name: 'antd-base',
              test: /node_modules[\\/](@ant-design|@rc-component|antd[\\/]es[\\/](_util|config-provider|theme|locale|style))/,
              priority: 10,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['TERRACE_API'] ?? 'http://127.0.0.1:3000' } },
});
