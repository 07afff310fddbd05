package vn.ntm.openness.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.openness.web.ApiRoute.Parameter;
import vn.ntm.ui.ProblemCode;
import vn.ntm.ui.Problems;

/** The same table of routes in the words of the page. */
@Component
class ApiGuide {

    private final ApiRoutes routes;
    private final Problems words;

    ApiGuide(ApiRoutes routes, Problems words) {
        this.routes = routes;
        this.words = words;
    }

    /** A route on the page. */
    public record Shown(String method, String path, String summary, String scope, List<ShownParameter> parameters) {}

    /** A parameter on the page. */
    public record ShownParameter(String name, String words, String values) {}

    /** A code of what can go wrong. */
    public record ShownCode(int status, String code, String words) {}

    List<Shown> routes() {
        return routes.all().stream()
                .map(route -> new Shown(
                        route.method().name(),
                        route.path(),
                        words.text(route.summaryKey()),
                        route.scope().code(),
                        route.parameters().stream()
                                .filter(parameter -> !parameter.inPath())
                                .map(this::shown)
                                .toList()))
                .toList();
    }

    List<ShownCode> codes() {
        return Arrays.stream(ProblemCode.values())
                .map(code -> new ShownCode(code.status().value(), code.name(), words.text(code.messageKey())))
                .toList();
    }

    private ShownParameter shown(Parameter parameter) {
        return new ShownParameter(
                parameter.name(),
                words.text(OpenApi.parameterKey(parameter.name())),
                String.join(", ", parameter.values()));
    }
}
