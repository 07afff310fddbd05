# The application image: built in one stage, trained and run in the other. Non-root, no embedded database at run time:
# give it SPRING_DATASOURCE_URL (see docker-compose.yml).
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp -q dependency:resolve dependency:resolve-plugins || true
COPY src src
RUN ./mvnw -B -ntp -q package -DskipTests \
 && java -Djarmode=tools -jar target/ntm-tracker.jar extract --destination /app

FROM eclipse-temurin:25-jre
ENV LC_ALL=C.UTF-8 TZ=Asia/Ho_Chi_Minh
RUN useradd --system --uid 10001 --create-home ntm
WORKDIR /app
COPY --from=build --chown=ntm:ntm /app ./
USER ntm
# One start against a throw-away embedded database writes the cache of linked classes and profiles later starts begin with.
RUN java -XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=ntm.aot -Dspring.context.exit=onRefresh -jar ntm-tracker.jar \
      --ntm.home=/tmp/ntm-training --ntm.demo=false \
 && rm -rf /tmp/ntm-training
ENV JAVA_OPTS="" LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD wget -q -O /dev/null http://127.0.0.1:8080/actuator/health/readiness || exit 1
ENTRYPOINT ["sh", "-c", "exec java -XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:AOTCache=ntm.aot -Xms300m -XX:NewSize=180m -XX:MetaspaceSize=192m -XX:MaxRAMPercentage=70 $JAVA_OPTS -jar ntm-tracker.jar \"$@\"", "ntm"]
