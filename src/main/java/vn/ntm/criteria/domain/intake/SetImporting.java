package vn.ntm.criteria.domain.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.PrintedSet;
import vn.ntm.criteria.domain.ProvincialStore.Decision;
import vn.ntm.criteria.domain.SetBrowsing;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.criteria.domain.SetBrowsing.Row;
import vn.ntm.criteria.domain.SetBrowsing.Sheet;
import vn.ntm.criteria.domain.SetWriter;
import vn.ntm.criteria.domain.intake.DraftStore.StoredSet;
import vn.ntm.criteria.domain.intake.DraftStore.Waiting;
import vn.ntm.criteria.domain.intake.ItemFacts.Fate;
import vn.ntm.criteria.domain.intake.ItemFacts.FieldChange;
import vn.ntm.criteria.domain.intake.ItemFacts.Line;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Files with the content of a draft, or with a province's levels: looked at first, written down when confirmed. */
@Service
@Transactional
public class SetImporting {

    private final DraftStore store;
    private final SetBrowsing sets;
    private final SetWriter writer;
    private final Units units;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;

    SetImporting(
            DraftStore store,
            SetBrowsing sets,
            SetWriter writer,
            Units units,
            ApplicationClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sets = sets;
        this.writer = writer;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** Where a file goes: a draft, or a decision of a province over a set. */
    public record Target(StoredSet set, @Nullable Decision decision) {}

    /**
     * What a file would do.
     *
     * @param id to confirm; null where there are errors, or nothing changes
     */
    public record Preview(@Nullable Long id, List<CellError> errors, List<Line> lines) {}

    /** A file as read. */
    private record Content(List<CellError> errors, List<Line> lines, String fingerprint, Runnable write) {}

    public Optional<String> refusal(Target target, Actor by) {
        Decision decision = target.decision();
        if (decision == null) {
            return CatalogueAuthority.refuseSets(by)
                    .or(() -> target.set().draft() ? Optional.empty() : Optional.of("criteria.denied.issued"));
        }
        UnitSummary province = units.find(new UnitId(decision.provinceId())).orElseThrow();
        return CatalogueAuthority.refuseProvince(by, province);
    }

    /** The template with everything there is; the same file back changes nothing. */
    @Transactional(readOnly = true)
    public byte[] template(Target target) {
        Sheet sheet = sheet(target.set());
        Decision decision = target.decision();
        return decision == null
                ? GridFile.write(Templates.ofSet(sheet), "Bộ tiêu chí")
                : GridFile.write(
                        Templates.ofLevels(sheet, store.columns(decision.dimension()), store.levelsOf(decision.id())),
                        "Mức của tỉnh");
    }

    /** Reads the file and says what it would change; keeps it for the confirmation. */
    public Outcome<Preview> look(Target target, String fileName, byte[] file, Actor by) {
        Optional<String> denied = refusal(target, by);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        try {
            Content content = read(target, GridFile.read(file, fileName));
            if (!content.errors().isEmpty() || content.lines().isEmpty()) {
                return Outcome.done(new Preview(null, content.errors(), content.lines()));
            }
            Decision decision = target.decision();
            long id = store.keep(
                    new Waiting(
                            target.set().id(),
                            decision == null ? null : decision.id(),
                            fileName,
                            file,
                            content.fingerprint(),
                            by.userId().value()),
                    by,
                    clock.instant());
            return Outcome.done(new Preview(id, List.of(), content.lines()));
        } catch (GridFile.Unreadable unreadable) {
            return Outcome.rejected(Rejection.onField("file", Objects.requireNonNull(unreadable.getMessage())));
        }
    }

    /** Writes down what was looked at, unless somebody changed the set meanwhile; how many items changed. */
    public Outcome<Integer> confirm(Target target, long id, Actor by) {
        Optional<String> denied = refusal(target, by);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        writer.lock();
        Waiting waiting = store.waiting(id).orElse(null);
        Decision decision = target.decision();
        boolean mine = waiting != null
                && waiting.setId() == target.set().id()
                && Objects.equals(waiting.decisionId(), decision == null ? null : decision.id())
                && waiting.userId() == by.userId().value();
        if (waiting == null || !mine || !store.apply(id, clock.instant())) {
            return Outcome.rejected(Rejection.of("criteria.error.importGone"));
        }
        try {
            Content content = read(target, GridFile.read(waiting.content(), waiting.fileName()));
            if (!content.errors().isEmpty() || !content.fingerprint().equals(waiting.fingerprint())) {
                return Outcome.rejected(Rejection.of("criteria.error.importStale"));
            }
            content.write().run();
            tell(target, waiting.fileName(), content.lines().size(), by);
            return Outcome.done(content.lines().size());
        } catch (GridFile.Unreadable unreadable) {
            return Outcome.rejected(Rejection.of(Objects.requireNonNull(unreadable.getMessage())));
        }
    }

    private Content read(Target target, Grid grid) {
        Decision decision = target.decision();
        return decision == null ? setContent(target.set(), grid) : levelContent(target.set(), decision, grid);
    }

    private Content setContent(StoredSet set, Grid grid) {
        Sheet sheet = sheet(set);
        SetSheetReader.Result result = SetSheetReader.read(grid, sheet.columns());
        List<ItemFacts> before = ItemFacts.of(sheet);
        Map<String, String> labels = sheet.columns().stream().collect(Collectors.toMap(Column::key, Column::label));
        List<Line> lines = result.errors().isEmpty()
                ? ItemFacts.differences(before, ItemFacts.of(result.criteria(), labels))
                : List.of();
        String checksum = "import:" + set.header().code();
        return new Content(
                result.errors(),
                lines,
                hash(ItemFacts.text(before)),
                () -> writer.write(new PrintedSet(set.header(), store.bases(set.id()), result.criteria(), checksum)));
    }

    private Content levelContent(StoredSet set, Decision decision, Grid grid) {
        Map<String, Row> items = new LinkedHashMap<>();
        sheet(set).rows().stream()
                .filter(row -> !row.kind().equals("CRITERION"))
                .forEach(row -> items.put(row.code(), row));
        List<Column> columns = store.columns(decision.dimension());
        LevelSheetReader.Result result = LevelSheetReader.read(grid, columns, items);
        Map<String, String> before = store.levelsOf(decision.id());
        Map<String, String> after = new TreeMap<>();
        result.levels().forEach(level -> after.put(Templates.key(level, columns), level.printed()));
        List<Line> lines = result.errors().isEmpty() ? levelLines(before, after, items) : List.of();
        return new Content(
                result.errors(),
                lines,
                hash(new TreeMap<>(before).toString()),
                () -> store.writeLevels(decision.id(), decision.provinceId(), decision.dimension(), result.levels()));
    }

    private static List<Line> levelLines(
            Map<String, String> before, Map<String, String> after, Map<String, Row> items) {
        TreeMap<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        List<Line> lines = new ArrayList<>();
        all.keySet().forEach(key -> {
            String was = before.getOrDefault(key, "");
            String is = after.getOrDefault(key, "");
            if (!was.equals(is)) {
                String[] parts = key.split("\\|", -1);
                Row item = items.get(parts[0]);
                String label = parts[2].isEmpty() ? parts[1] : parts[1] + ", năm " + parts[2];
                lines.add(new Line(
                        was.isEmpty() ? Fate.NEW : is.isEmpty() ? Fate.GONE : Fate.CHANGED,
                        "INDICATOR",
                        parts[0],
                        item == null ? "" : item.name(),
                        parts[0],
                        List.of(new FieldChange(label, was, is))));
            }
        });
        return lines;
    }

    private Sheet sheet(StoredSet set) {
        return sets.sheet(set.header().code()).orElseThrow();
    }

    private void tell(Target target, String fileName, int changes, Actor by) {
        Decision decision = target.decision();
        events.publishEvent(new AuditableEvent(
                decision == null ? "CRITERIA_SET_IMPORTED" : "PROVINCIAL_LEVELS_IMPORTED",
                by.userId().value(),
                by.name(),
                by.position(),
                "CRITERIA_SET",
                target.set().id(),
                target.set().header().name(),
                decision == null ? null : decision.provinceId(),
                null,
                fileName + ": " + changes + " thay đổi",
                decision == null ? null : decision.document()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
