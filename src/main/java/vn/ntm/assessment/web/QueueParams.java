package vn.ntm.assessment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.VerificationQueue.Order;
import vn.ntm.assessment.domain.VerificationQueue.View;
import vn.ntm.assessment.domain.VerificationReading.Question;

/** The address of the list of what waits: every filter lives in it. */
record QueueParams(
        @Nullable String xem,
        @Nullable Long bo,
        @Nullable String tieuChi,
        @Nullable Long donVi,
        @Nullable String nhom,
        @Nullable Integer trang) {

    Question toQuestion() {
        return new Question(
                bo,
                tieuChi,
                donVi,
                View.ofCode(xem),
                "xa".equals(nhom) ? Order.BY_COMMUNE : Order.BY_CRITERION,
                page());
    }

    int page() {
        return trang == null || trang < 1 ? 1 : Math.min(trang, 10_000);
    }

    /** The address with one parameter otherwise, from the first page on. */
    String with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = all();
        all.put(name, value);
        return "/tham-tra" + (query(all).isEmpty() ? "" : "?" + query(all));
    }

    /** Without the page. */
    String query() {
        return query(all());
    }

    private Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("xem", xem);
        all.put("bo", bo);
        all.put("tieuChi", tieuChi);
        all.put("donVi", donVi);
        all.put("nhom", nhom);
        return all;
    }

    private static String query(Map<String, @Nullable Object> all) {
        StringJoiner query = new StringJoiner("&");
        all.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
