package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.words.NamedUnit;
import vn.ntm.notice.domain.extraction.words.UnitFinder;
import vn.ntm.notice.domain.extraction.words.UnitFinder.Told;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;

/** Puts the clauses of an item together to duties: one for each who and when. */
final class DutyCollector {

    private static final Pattern EVERY_COMMUNE =
            Pattern.compile("(?iu)(.*?)(?:(?:các|hai|ba|bốn|\\d{1,2}) )?(xã|phường|thị trấn)");
    private static final Pattern OF_A_COMMUNE =
            Pattern.compile("(?iu)(.*?)(?:(?:các|hai|ba|bốn|\\d{1,2}) )?(xã|phường|thị trấn)(?: .*)?");
    private static final Pattern MUST_FINISH =
            Pattern.compile("(?iu)[\\s,]*(?:phải |cần )?(?:cơ bản )?hoàn thành (.*)", Pattern.DOTALL);

    private final List<ReadDuty> built = new ArrayList<>();
    private @Nullable DutyDraft open;
    private List<ReadUnit> said = List.of();

    boolean isOpen() {
        return open != null || !said.isEmpty();
    }

    List<ReadDuty> all() {
        return List.copyOf(built);
    }

    /** The item ends. */
    void close() {
        flush();
        said = List.of();
    }

    /** Who is named in a clause that is no duty, "Thủ trưởng … chịu trách nhiệm trước …;", does what follows it. */
    void say(List<ReadUnit> units) {
        if (!units.isEmpty()) {
            said = units;
        }
    }

    /** Something that is no duty stands between. */
    void pause() {
        flush();
    }

    private void flush() {
        DutyDraft draft = open;
        open = null;
        if (draft != null && !draft.isEmpty()) {
            built.add(draft.build());
        }
    }

    /** A clause of an item; it joins the duty before it when the same are told and the time is the same. */
    void add(Clause clause, DutyContext context, ReadItem item, String section, int start, boolean last) {
        if (byCommune(clause, context, item, section)) {
            return;
        }
        List<ReadUnit> own = own(clause, context);
        DutyDraft draft = open;
        if (draft != null && joins(draft, own, clause, last)) {
            draft.add(clause);
            draft.support(supporting(clause));
            return;
        }
        boolean named = !own.isEmpty();
        Clause first = clause;
        int from = start;
        if (draft != null && !named) {
            Clause repeated = repeatedPart(draft, clause);
            if (repeated != null) {
                Clause whole = draft.removeLast();
                if (repeated != whole) {
                    draft.add(before(whole, repeated));
                }
                first = repeated;
                from = repeated == whole
                        ? draft.start()
                        : repeated.words().raw(0, 1).start();
            }
        }
        flush();
        List<ReadUnit> units = named ? own : said.isEmpty() ? context.leads() : said;
        said = units;
        open = new DutyDraft(first, units, named, context, item, section, from);
        if (first != clause) {
            open.add(clause);
        }
        open.support(supporting(clause));
    }

    /** A sentence of running text is a duty of its own. */
    void addApart(Clause clause, DutyContext context, int start) {
        List<ReadUnit> own = own(clause, context);
        DutyDraft draft = open;
        boolean aim = own.isEmpty()
                && draft != null
                && (ClauseWords.NOTES.matcher(clause.text()).lookingAt()
                        || draft.deadline() == null
                                && ClauseWords.AIMS.matcher(clause.text()).lookingAt());
        if (aim && draft != null) {
            draft.add(clause);
            return;
        }
        flush();
        List<ReadUnit> units = !own.isEmpty() ? own : said.isEmpty() ? context.leads() : said;
        said = units.stream()
                .filter(unit -> unit.role() != AssignmentRole.SUPPORTING)
                .toList();
        open = new DutyDraft(clause, units, !own.isEmpty(), context, null, "0", start);
        open.support(supporting(clause));
    }

    private boolean joins(DutyDraft draft, List<ReadUnit> own, Clause clause, boolean last) {
        if (!own.isEmpty() && !leads(own).equals(leads(draft.units()))) {
            return false;
        }
        boolean adds = ClauseWords.ADDS.matcher(clause.text()).lookingAt();
        if (ClauseWords.NOTES.matcher(clause.text()).lookingAt()) {
            return true;
        }
        ReadDeadline before = draft.deadline();
        if (clause.deadlines().isEmpty()) {
            return before == null || adds || isShort(clause);
        }
        ReadDeadline now = clause.deadlines().get(0);
        if (before != null) {
            return ClauseReader.same(before, now);
        }
        if (ClauseWords.SAYS_WHEN.matcher(clause.text()).matches() && own.isEmpty()) {
            return true;
        }
        boolean dated = now.spec().kind() != DeadlineKind.RECURRING
                && now.spec().kind() != DeadlineKind.EVENT
                && !ClauseReader.isGoal(now);
        String until = clause.text()
                .substring(0, Math.max(0, clause.words().place(now.span().start())));
        return dated && last && ClauseWords.REPORTS.matcher(until).matches() || adds && dated;
    }

    private static boolean isShort(Clause clause) {
        return clause.text().length() < 12;
    }

    private static List<String> leads(List<ReadUnit> units) {
        return units.stream()
                .filter(unit -> unit.role() != AssignmentRole.SUPPORTING)
                .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** "Đến hết năm 2021 phải hoàn thành X": the part of the sentence before that X repeats. */
    private static @Nullable Clause repeatedPart(DutyDraft draft, Clause clause) {
        if (clause.deadlines().isEmpty() || draft.deadline() != null) {
            return null;
        }
        int end = clause.words().place(clause.deadlines().get(0).span().end());
        Matcher finish = MUST_FINISH.matcher(clause.text().substring(end));
        if (clause.words().place(clause.deadlines().get(0).span().start()) > 2 || !finish.matches()) {
            return null;
        }
        Clause before = draft.last();
        String[] parts = before.text().split("(?<=;)\\s*");
        String wanted = firstWords(finish.group(1), 3);
        int at = before.text().length();
        for (int i = parts.length - 1; i >= 0; i--) {
            at = before.text().lastIndexOf(parts[i], at);
            if (parts[i].toLowerCase(Locale.ROOT).contains(wanted)) {
                return i == 0 ? before : part(before, at, before.text().length());
            }
        }
        return null;
    }

    private static String firstWords(String text, int count) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[\\s,.;]+");
        return String.join(" ", List.of(words).subList(0, Math.min(count - 1, words.length)));
    }

    private static Clause part(Clause clause, int from, int to) {
        Slice words = clause.words().sub(from, to);
        return new Clause(words, UnitFinder.in(words.text()), List.of(), clause.use(), 0);
    }

    private static Clause before(Clause whole, Clause repeated) {
        int end = whole.text().length() - repeated.text().length();
        while (end > 0 && Character.isWhitespace(whole.text().charAt(end - 1))) {
            end--;
        }
        Slice words = whole.words().sub(0, end);
        return new Clause(words, whole.told(), List.of(), whole.use(), whole.opens());
    }

    /** "gồm các xã: A tiêu chí 1, 2; B tiêu chí 3": one duty for each commune. */
    private boolean byCommune(Clause clause, DutyContext context, ReadItem item, String section) {
        List<ReadCriteria> listed = SentenceReading.criteria(clause.words()).stream()
                .filter(one -> one.commune() != null && !one.codes().isEmpty())
                .toList();
        Set<String> communes = new LinkedHashSet<>();
        listed.forEach(one -> communes.add(String.valueOf(one.commune())));
        if (communes.size() < 2) {
            return false;
        }
        flush();
        List<ReadUnit> own = own(clause, context);
        List<ReadUnit> units = own.isEmpty() ? context.leads() : own;
        for (ReadCriteria one : listed) {
            int from = clause.words().place(one.span().start());
            Clause part = part(clause, from, clause.words().place(one.span().end()));
            ReadUnit lead = ofCommune(units, String.valueOf(one.commune()), one.span());
            DutyContext alone = new DutyContext(
                    List.of(), clause.told().verb(), Set.of(String.valueOf(one.commune())), context.deadline(), false);
            DutyDraft draft = new DutyDraft(
                    part, List.of(lead), true, alone, item, section, one.span().start());
            if (!clause.deadlines().isEmpty()) {
                draft.setDeadline(clause.deadlines().get(0));
            }
            built.add(draft.build());
        }
        said = units;
        return true;
    }

    private static ReadUnit ofCommune(List<ReadUnit> units, String commune, Span span) {
        for (ReadUnit unit : units) {
            if (unit.name().endsWith(" " + commune)) {
                return unit;
            }
            Matcher every = OF_A_COMMUNE.matcher(unit.name());
            if (every.matches()) {
                return new ReadUnit(every.group(1) + every.group(2) + " " + commune, AssignmentRole.LEAD, span, false);
            }
        }
        return new ReadUnit("xã " + commune, AssignmentRole.LEAD, span, false);
    }

    /** Those whom the clause itself tells; a body deep inside gives way to the heading's. */
    private List<ReadUnit> own(Clause clause, DutyContext context) {
        Told told = clause.told();
        boolean carried = context.hasLead() || !said.isEmpty();
        if (!told.hasLead()) {
            return ClauseWords.EXTENDS_TIME.matcher(clause.text()).matches() ? receiver(clause) : List.of();
        }
        boolean same = told.leads().size() == 1 && isHeadingsOwn(told.leads().get(0), context);
        return told.weak() && carried || same ? List.of() : units(clause, context);
    }

    /** "cơ sở GDMN" under the heading "Các cơ sở giáo dục mầm non". */
    private static boolean isHeadingsOwn(NamedUnit unit, DutyContext context) {
        String[] words = unit.name().toLowerCase(Locale.ROOT).split(" ");
        return unit.group()
                && words.length > 1
                && !words[0].equals("các")
                && context.leads().stream()
                        .anyMatch(lead -> lead.group()
                                && lead.name().toLowerCase(Locale.ROOT).startsWith("các " + words[0] + " " + words[1]));
    }

    /** Who got more time. */
    private static List<ReadUnit> receiver(Clause clause) {
        return UnitFinder.firstNamed(clause.text())
                .map(unit -> SentenceReading.units(List.of(unit), AssignmentRole.LEAD, clause.words(), 0))
                .orElse(List.of());
    }

    /** The leads of a clause, "UBND xã" under a heading of communes told apart, "các hội" of those named before. */
    List<ReadUnit> units(Clause clause, DutyContext above) {
        List<ReadUnit> units = new ArrayList<>();
        for (NamedUnit unit : clause.told().leads()) {
            List<ReadUnit> meant = named(unit);
            if (!meant.isEmpty()) {
                units.addAll(meant);
                continue;
            }
            Matcher every = EVERY_COMMUNE.matcher(unit.name());
            ReadUnit read = SentenceReading.units(List.of(unit), AssignmentRole.LEAD, clause.words(), 0)
                    .get(0);
            if (unit.place() == null && every.matches() && !above.communes().isEmpty()) {
                above.communes()
                        .forEach(commune -> units.add(new ReadUnit(
                                every.group(1) + every.group(2) + " " + commune,
                                AssignmentRole.LEAD,
                                read.span(),
                                false)));
            } else {
                units.add(read);
            }
        }
        units.addAll(SentenceReading.units(clause.told().supporting(), AssignmentRole.SUPPORTING, clause.words(), 0));
        return units;
    }

    private List<ReadUnit> named(NamedUnit unit) {
        String name = unit.name().toLowerCase(Locale.ROOT);
        if (!unit.group() || !name.startsWith("các ") || name.indexOf(' ', 4) > 0) {
            return List.of();
        }
        List<ReadUnit> meant = said.stream()
                .filter(known -> !known.group()
                        && (known.name().toLowerCase(Locale.ROOT).startsWith(name.substring(4))
                                || known.name().toLowerCase(Locale.ROOT).startsWith("hiệp " + name.substring(4))))
                .toList();
        return meant.size() > 1 ? meant : List.of();
    }

    private static List<ReadUnit> supporting(Clause clause) {
        return SentenceReading.units(clause.told().supporting(), AssignmentRole.SUPPORTING, clause.words(), 0);
    }
}
