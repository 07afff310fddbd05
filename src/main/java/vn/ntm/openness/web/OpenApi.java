package vn.ntm.openness.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.openness.web.ApiRoute.Parameter;
import vn.ntm.ui.Problems;

/** The OpenAPI 3.1 document, made of the table of routes, the records they answer with, and the messages. */
@Component
class OpenApi {

    private static final String JSON = "application/json";
    private static final String TOKEN = "token";

    private final ApiRoutes routes;
    private final Problems words;

    OpenApi(ApiRoutes routes, Problems words) {
        this.routes = routes;
        this.words = words;
    }

    static String parameterKey(String name) {
        return "openness.parameter." + name;
    }

    /** @param base address of this installation */
    Map<String, Object> document(String base) {
        Schemas schemas = new Schemas(words);
        Map<String, Object> paths = new LinkedHashMap<>();
        for (ApiRoute route : routes.all()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> path =
                    (Map<String, Object>) paths.computeIfAbsent(route.path(), key -> new LinkedHashMap<>());
            path.put(route.method().name().toLowerCase(Locale.ROOT), operation(route, schemas));
        }
        Map<String, Object> problem = schemas.of(Problems.Problem.class);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", words.text("openness.api.title"),
                        "description", words.text("openness.api.description"),
                        "version", "1"));
        document.put("servers", List.of(Map.of("url", base)));
        document.put("security", List.of(Map.of(TOKEN, List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of(
                                TOKEN,
                                Map.of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        words.text("openness.api.token"))),
                        "responses",
                        Map.of(
                                "Problem",
                                Map.of(
                                        "description",
                                        words.text("openness.api.problem"),
                                        "content",
                                        Map.of("application/problem+json", Map.of("schema", problem)))),
                        "schemas",
                        schemas.all()));
        return document;
    }

    private Map<String, Object> operation(ApiRoute route, Schemas schemas) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.id());
        operation.put("summary", words.text(route.summaryKey()));
        operation.put(
                "description", words.text("openness.api.scope", route.scope().code()));
        List<Map<String, Object>> parameters = new ArrayList<>();
        route.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        operation.put("parameters", parameters);
        if (route.body() != null) {
            operation.put("requestBody", Map.of("required", true, "content", content(schemas.of(route.body()))));
        }
        Map<String, Object> item = schemas.of(route.response());
        String success = route.body() == null ? "200" : "201";
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                success,
                Map.of(
                        "description",
                        words.text(route.page() ? "openness.api.portion" : "openness.api.found"),
                        "content",
                        content(route.page() ? page(item) : item)));
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        operation.put("responses", responses);
        return operation;
    }

    private Map<String, Object> page(Map<String, Object> item) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("items", Map.of("type", "array", "items", item));
        properties.put(
                "next", Map.of("type", List.of("string", "null"), "description", words.text("openness.field.next")));
        return Map.of("type", "object", "required", List.of("items", "next"), "properties", properties);
    }

    private Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>(
                switch (parameter.kind()) {
                    case TEXT -> Map.of("type", "string");
                    case NUMBER -> Map.of("type", "integer", "format", "int64");
                    case DAY -> Map.of("type", "string", "format", "date");
                    case YES_NO -> Map.of("type", "boolean");
                });
        if (!parameter.values().isEmpty()) {
            schema.put("enum", parameter.values());
        }
        return Map.of(
                "name",
                parameter.name(),
                "in",
                parameter.inPath() ? "path" : "query",
                "required",
                parameter.inPath(),
                "description",
                words.text(parameterKey(parameter.name())),
                "schema",
                schema);
    }

    private static Map<String, Object> content(Map<String, Object> schema) {
        return Map.of(JSON, Map.of("schema", schema));
    }
}
