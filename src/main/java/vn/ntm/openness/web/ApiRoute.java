package vn.ntm.openness.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import vn.ntm.identity.TokenScope;

/**
 * One route of the interface for programs. What it is for stands in the messages under its id.
 *
 * @param scope what a token must be allowed
 * @param response a record; the items of the list where {@code page}
 * @param body what is sent, null for nothing
 */
record ApiRoute(
        String id,
        HttpMethod method,
        String path,
        TokenScope scope,
        Class<?> response,
        boolean page,
        @Nullable Class<?> body,
        List<Parameter> parameters) {

    /** A part of the address: of its path, or of its query. */
    record Parameter(String name, Kind kind, boolean inPath, List<String> values) {}

    /** What a parameter is written as. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        YES_NO
    }

    String summaryKey() {
        return "openness.route." + id;
    }

    List<String> queryNames() {
        return parameters.stream()
                .filter(parameter -> !parameter.inPath())
                .map(Parameter::name)
                .toList();
    }
}
