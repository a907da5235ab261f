# Debian and not Alpine: the query planner's native library needs glibc.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src ./src
COPY adapters ./adapters
COPY migrations ./migrations
RUN npm run build

FROM node:22-bookworm-slim AS production
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/var/lib/joint-picture
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: ours would compile again, and the embedded database's links are of no use where DATABASE_URL is set.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm cache clean --force \
  && install --directory --owner=node --group=node --mode=0700 "$DATA_DIR"
COPY --from=build /app/dist ./dist
COPY schema ./schema
# What the board's page loads is served as it stands.
COPY src/board/assets ./src/board/assets
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main/command-line.js", "hub"]
