FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/vbhc-lint && /opt/vbhc-lint/bin/pip install --no-cache-dir .
# What is worked out at a first run is kept beside the compiled modules, and comes along with them.
RUN /opt/vbhc-lint/bin/vbhc-lint check fixtures/docx/cong_van-sai.docx --fail-on never

FROM python:3.13-slim-bookworm
RUN useradd --no-create-home --shell /usr/sbin/nologin --uid 10001 vbhc
COPY --from=build /opt/vbhc-lint /opt/vbhc-lint
# Everything was compiled and worked out when it was installed: the file system may be read-only.
ENV PATH=/opt/vbhc-lint/bin:$PATH PYTHONDONTWRITEBYTECODE=1
USER 10001
WORKDIR /work
ENTRYPOINT ["vbhc-lint"]
CMD ["--help"]
