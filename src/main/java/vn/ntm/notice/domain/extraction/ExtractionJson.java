package vn.ntm.notice.domain.extraction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ntm.task.AssignmentRole;

/** Writes a reading as the published JSON: places count code points, dates are ISO, roles are lead and coordinate. */
public final class ExtractionJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CodePoints places;

    private ExtractionJson(String raw) {
        places = CodePoints.of(raw);
    }

    /** A whole paper. */
    public static ObjectNode of(NoticeExtraction extraction, String raw) {
        ExtractionJson json = new ExtractionJson(raw);
        ObjectNode node = JSON.objectNode();
        node.set("document", document(DocumentFields.of(extraction.notice())));
        ArrayNode tasks = node.putArray("tasks");
        extraction.duties().forEach(duty -> tasks.add(json.task(duty)));
        json.lists(node, extraction.deadlines(), extraction.units(), extraction.criteria());
        ArrayNode claims = node.putArray("claims");
        extraction.claims().forEach(claim -> claims.add(json.claim(claim)));
        ArrayNode warnings = node.putArray("warnings");
        extraction.notice().warnings().forEach(warning -> warnings.addPOJO(warning.toString()));
        ArrayNode coverage = node.putArray("coverage");
        extraction
                .passages()
                .forEach(passage -> coverage.add(json.place(JSON.objectNode(), passage.span())
                        .put("use", passage.use().name().toLowerCase(java.util.Locale.ROOT))));
        return node;
    }

    /** A single sentence. */
    public static ObjectNode of(SentenceReading reading, String raw) {
        ObjectNode node = JSON.objectNode();
        new ExtractionJson(raw).lists(node, reading.deadlines(), reading.units(), reading.criteria());
        return node;
    }

    private static ObjectNode document(DocumentFields fields) {
        ObjectNode node = JSON.objectNode();
        node.put("number", fields.number());
        node.put("symbol", fields.symbol());
        node.put("issued_on", fields.issuedOn());
        node.put("posted_on", fields.postedOn());
        node.put("place", fields.place());
        node.put("issuer", fields.issuer());
        node.put("issuer_parent", fields.issuerParent());
        node.put("subject", fields.subject());
        node.put("meeting_date", fields.meetingDate());
        node.put("chair_name", fields.chairName());
        node.put("chair_title", fields.chairTitle());
        node.put("signer_name", fields.signerName());
        node.put("signer_title", fields.signerTitle());
        strings(node, "addressees", fields.addressees());
        strings(node, "recipients", fields.recipients());
        return node;
    }

    private ObjectNode task(ReadDuty duty) {
        ObjectNode node = JSON.objectNode();
        node.put("section", duty.section());
        node.put("text_start", places.of(duty.span().start()));
        node.put("text_end", places.of(duty.span().end()));
        ArrayNode assignees = node.putArray("assignees");
        duty.assignees()
                .forEach(unit -> assignees.addObject().put("name", unit.name()).put("role", role(unit.role())));
        strings(node, "communes", duty.communes());
        strings(
                node,
                "criteria",
                duty.criteria().stream()
                        .flatMap(c -> c.codes().stream())
                        .distinct()
                        .toList());
        strings(
                node,
                "criteria_names",
                duty.criteria().stream()
                        .flatMap(c -> c.names().stream())
                        .distinct()
                        .toList());
        node.set("deadline", deadline(duty.deadline(), "phrase_start", "phrase_end"));
        node.put("weight", duty.general() ? "general" : "concrete");
        node.put("kind", duty.kind().name().toLowerCase(java.util.Locale.ROOT));
        node.put("verb", duty.verb().name().toLowerCase(java.util.Locale.ROOT));
        node.put("confidence", duty.confidence());
        strings(
                node,
                "doubts",
                duty.doubts().stream()
                        .map(doubt -> doubt.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
        return node;
    }

    private ObjectNode deadline(@Nullable ReadDeadline read, String start, String end) {
        SchemaDeadline said = SchemaDeadline.of(read);
        ObjectNode node = JSON.objectNode();
        node.put("kind", said.kind());
        node.put("phrase", read == null ? null : read.phrase());
        if (read != null) {
            node.put(start, places.of(read.span().start()));
            node.put(end, places.of(read.span().end()));
        }
        node.put("due", said.due() == null ? null : said.due().toString());
        if (said.start() != null) {
            node.put("start".equals(start) ? "from" : "start", said.start().toString());
        }
        Map<String, Object> recurrence = said.recurrence();
        if (recurrence == null) {
            node.putNull("recurrence");
        } else {
            recurrence(node.putObject("recurrence"), recurrence);
        }
        return node;
    }

    private static void recurrence(ObjectNode node, Map<String, Object> recurrence) {
        recurrence.forEach((key, value) -> {
            if (value instanceof Integer number) {
                node.put(key, number);
            } else if (value instanceof List<?> further) {
                ArrayNode list = node.putArray(key);
                further.forEach(one -> list.add(one.toString()));
            } else {
                node.put(key, value.toString());
            }
        });
    }

    private void lists(
            ObjectNode node, List<ReadDeadline> deadlines, List<ReadUnit> units, List<ReadCriteria> criteria) {
        ArrayNode times = node.putArray("time_expressions");
        deadlines.stream()
                .filter(read -> !SchemaDeadline.of(read).kind().equals("none"))
                .forEach(read -> times.add(deadline(read, "start", "end")));
        ArrayNode mentions = node.putArray("unit_mentions");
        units.forEach(unit -> place(mentions.addObject(), unit.span())
                .put("name", unit.name())
                .put("role", role(unit.role()))
                .put("group", unit.group()));
        ArrayNode named = node.putArray("criteria_mentions");
        for (ReadCriteria one : criteria) {
            ObjectNode mention = place(named.addObject(), one.span());
            strings(mention, "codes", one.codes());
            strings(mention, "names", one.names());
            mention.put("commune", one.commune());
        }
    }

    private ObjectNode claim(ReadClaim claim) {
        ObjectNode node = place(JSON.objectNode(), claim.span())
                .put("kind", claim.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("of", claim.of())
                .put("value", claim.value());
        Integer total = claim.total();
        return total == null ? node : node.put("total", total);
    }

    private ObjectNode place(ObjectNode node, Span span) {
        return node.put("start", places.of(span.start())).put("end", places.of(span.end()));
    }

    private static String role(AssignmentRole role) {
        return role == AssignmentRole.SUPPORTING ? "coordinate" : "lead";
    }

    private static void strings(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }
}
