package vn.ntm.openness.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ntm.support.DatabaseTest;

/** The description is about the routes there are, with the parameters they take, and says what every field means. */
@DatabaseTest
@DisplayName("Bản mô tả API khớp với chương trình")
class ApiDescriptionTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    @Autowired
    ApiRoutes routes;

    @Autowired
    MockMvcTester mvc;

    private String document() {
        return new String(
                mvc.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    /** "GET /api/v1/duties" with the names of what the query may hold, as the handlers take it. */
    private Map<String, Set<String>> handled() {
        Map<String, Set<String>> handled = new TreeMap<>();
        handlers.getHandlerMethods().forEach((info, handler) -> {
            for (String pattern : info.getPatternValues()) {
                if (pattern.startsWith(ApiRoutes.BASE + "/") && !OpenApiController.isOpen(pattern)) {
                    String method = info.getMethodsCondition()
                            .getMethods()
                            .iterator()
                            .next()
                            .name();
                    handled.put(method + " " + pattern, new TreeSet<>(names(handler)));
                }
            }
        });
        return handled;
    }

    private static List<String> names(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .flatMap(ApiDescriptionTest::names)
                .toList();
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(parameter.getName());
        }
        boolean query = parameter.getType() == DutyQuery.class || parameter.getType() == StateQuery.class;
        return query
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.of();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
        Map<String, Set<String>> described = new TreeMap<>();
        Map<String, Map<String, Map<String, Object>>> paths = JsonPath.read(document(), "$.paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            List<String> inQuery = JsonPath.read(operation, "$.parameters[?(@.in == 'query')].name");
            Set<String> names = new TreeSet<>(inQuery);
            described.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, names);
        }));
        assertThat(described).isEqualTo(handled()).hasSizeGreaterThan(10);
    }

    @Test
    void everythingIsSaidInWords() {
        String document = document();
        assertThat(document).doesNotContain("openness.");
        assertThat(JsonPath.<String>read(document, "$.openapi")).isEqualTo("3.1.0");
        assertThat(JsonPath.<String>read(document, "$.components.schemas.DutyListingListed.properties.lastDay.format"))
                .isEqualTo("date");
        assertThat(JsonPath.<List<String>>read(
                        document, "$.components.schemas.DutyListingListed.properties.lastDay.type"))
                .containsExactly("string", "null");
        assertThat(JsonPath.<List<String>>read(document, "$..['$ref']"))
                .allSatisfy(reference -> assertThat(JsonPath.<Object>read(
                                document, "$" + reference.substring(1).replace('/', '.')))
                        .as(reference)
                        .isNotNull());
        String page =
                new String(
                        mvc.get()
                                .uri("/ket-noi-du-lieu")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.user("nguoi-xem"))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8);
        assertThat(routes.all()).allSatisfy(route -> assertThat(page).contains(route.path()));
    }
}
