# The image of the service. Two arguments may be given: PYTHON_IMAGE, which has Python 3.11 or newer with venv and pip,
# and REVISION, the commit that is built. `make image` gives the latter.
ARG PYTHON_IMAGE=python:3.13-slim


# The wheel, from the sources and locked build tools alone.
FROM ${PYTHON_IMAGE} AS wheel
WORKDIR /src
COPY requirements/build.lock requirements/
RUN --mount=type=cache,target=/root/.cache/pip \
    python -m venv --without-pip /opt/build \
 && python -m pip --python /opt/build/bin/python install --no-deps --require-hashes --only-binary :all: -r requirements/build.lock
COPY pyproject.toml README.md LICENSE openapi.yaml ./
COPY service/ service/
RUN /opt/build/bin/python -m hatchling build -t wheel -d /dist


# The environment: the locked dependencies first, for they change less often than the service.
FROM ${PYTHON_IMAGE} AS environment
COPY requirements/runtime.lock /requirements/
RUN --mount=type=cache,target=/root/.cache/pip \
    python -m venv --without-pip /opt/quoth \
 && python -m pip --python /opt/quoth/bin/python install --no-deps --require-hashes --only-binary :all: --no-compile \
      -r /requirements/runtime.lock
# Byte code that is taken as it is: at run time nobody could renew it, whatever a copy does to the sources' times.
COPY --from=wheel /dist /dist
RUN python -m pip --python /opt/quoth/bin/python install --no-cache-dir --no-index --no-deps --no-compile /dist/*.whl \
 && /opt/quoth/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash /opt/quoth/lib


# What runs: neither compilers nor build tools, nothing that the user of the service could write to.
FROM ${PYTHON_IMAGE} AS runtime
ARG VERSION=1.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Quoth" \
      org.opencontainers.image.description="Quote attribution as a REST service: who said what, where, in a news article" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="The Quoth authors" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
RUN groupadd --gid 10001 quoth \
 && useradd --uid 10001 --gid quoth --no-log-init --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin quoth
COPY --from=environment /opt/quoth /opt/quoth
ENV PATH=/opt/quoth/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    QUOTH_HOST=0.0.0.0 \
    QUOTH_PORT=8000
# A number, so that Kubernetes can see that it is not root.
USER 10001:10001
WORKDIR /
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["python", "-m", "service.server.health"]
ENTRYPOINT ["quoth"]
CMD ["serve"]
