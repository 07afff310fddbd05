package vn.ntm.openness.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.ui.Problems;

/** JSON schemas of records, read from the records themselves, so that the description cannot tell something else. */
final class Schemas {

    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")));

    private final Problems words;
    private final Map<String, Object> named = new LinkedHashMap<>();

    Schemas(Problems words) {
        this.words = words;
    }

    /** Every record met so far, by name. */
    Map<String, Object> all() {
        return named;
    }

    /** A reference to the record's schema. */
    Map<String, Object> of(Class<?> type) {
        Map<String, Object> simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no schema for " + type);
        }
        String name = nameOf(type);
        if (!named.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            named.put(name, schema);
            fill(schema, type);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private void fill(Map<String, Object> schema, Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        boolean sent = type == ReportBody.class;
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> property = new LinkedHashMap<>(of(component.getAnnotatedType()));
            property.put("description", words.text(keyOf(component)));
            properties.put(component.getName(), property);
            if (!sent) {
                required.add(component.getName());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private Map<String, Object> of(AnnotatedType annotated) {
        Type type = annotated.getType();
        Map<String, Object> schema;
        if (type instanceof ParameterizedType && annotated instanceof AnnotatedParameterizedType list) {
            schema = Map.of("type", "array", "items", of(list.getAnnotatedActualTypeArguments()[0]));
        } else {
            schema = of((Class<?>) type);
        }
        return annotated.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Object type = schema.get("type");
        if (type == null || schema.containsKey("enum")) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        nullable.put("type", List.of(type, "null"));
        return nullable;
    }

    /** What a field means; one word means the same wherever it stands. */
    static String keyOf(RecordComponent component) {
        return "openness.field." + component.getName();
    }

    /** "NoticeListing.Listed" is the notice, told apart from the "Listed" of others by where it stands. */
    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName();
    }
}
