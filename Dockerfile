FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/vbhc-lint && /opt/vbhc-lint/bin/pip install --no-cache-dir .

FROM python:3.13-slim-bookworm
RUN useradd --no-create-home --shell /usr/sbin/nologin --uid 10001 vbhc
COPY --from=build /opt/vbhc-lint /opt/vbhc-lint
# Everything was compiled when it was installed: the file system may be read-only.
ENV PATH=/opt/vbhc-lint/bin:$PATH PYTHONDONTWRITEBYTECODE=1
USER 10001
WORKDIR /work
ENTRYPOINT ["vbhc-lint"]
CMD ["--help"]
