package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadPassage.Use;
import vn.ntm.notice.domain.extraction.Zones.Block;
import vn.ntm.notice.domain.extraction.words.UnitFinder.Told;

/** Goes through a paper from top to bottom, hands headings down to what stands below, and collects the duties. */
final class DutyReader {

    private static final int LONGEST_HEADING = 160;

    private final Zones zones;
    private final ClauseReader clauses;
    private final DutyCollector duties = new DutyCollector();
    private final List<ReadPassage> passages = new ArrayList<>();
    private final Map<String, DutyContext> contexts = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<String> continued = new HashSet<>();
    private final boolean hasItems;
    private DutyContext root = DutyContext.NONE;

    private DutyReader(Zones zones, @Nullable LocalDate paperDay) {
        this.zones = zones;
        clauses = new ClauseReader(paperDay);
        for (ReadItem item : zones.reading().items()) {
            if (item.parentPath() != null) {
                parents.add(item.parentPath());
            }
        }
        ReadItem before = null;
        for (Block block : zones.blocks()) {
            ReadItem item = block.item();
            if (item != null && item.equals(before)) {
                continued.add(item.path());
            }
            before = item;
        }
        hasItems = !zones.reading().items().isEmpty();
    }

    /** Duties and what came of each paragraph. */
    record Read(List<ReadDuty> duties, List<ReadPassage> passages) {}

    static Read read(Zones zones, @Nullable LocalDate paperDay) {
        DutyReader reader = new DutyReader(zones, paperDay);
        ReadItem before = null;
        for (Block block : zones.blocks()) {
            if (block.item() == null || !block.item().equals(before)) {
                reader.duties.close();
            }
            reader.passages.add(new ReadPassage(block.span(), reader.use(block, before)));
            before = block.item();
        }
        reader.duties.close();
        return new Read(reader.duties.all(), List.copyOf(reader.passages));
    }

    private Use use(Block block, @Nullable ReadItem before) {
        return switch (block.zone()) {
            case PORTAL -> Use.PORTAL;
            case HEADER -> Use.HEADER;
            case OPENING -> prose(block, hasItems ? Use.OPENING : Use.INFORMATION);
            case ITEM -> {
                ReadItem item = block.item();
                yield item == null ? Use.INFORMATION : item(block, item, item.equals(before));
            }
            case CLOSING -> closing(block);
            case RECIPIENTS -> Use.RECIPIENTS;
            case SIGNATURE -> Use.SIGNATURE;
        };
    }

    private Use item(Block block, ReadItem item, boolean further) {
        DutyContext above = item.parentPath() == null ? root : contexts.getOrDefault(item.parentPath(), root);
        DutyContext context = contexts.getOrDefault(item.path(), above);
        List<Clause> read = clauses.read(block.words());
        boolean parent = parents.contains(item.path()) || !further && continued.contains(item.path());
        Use use = Use.INFORMATION;
        for (int i = 0; i < read.size(); i++) {
            Clause clause = read.get(i);
            boolean carried = context.hasLead() || duties.isOpen();
            Use sort = parent && isHeading(clause, read.size())
                    ? Use.HEADING
                    : ClauseSorter.inItem(clause, context, carried);
            if (sort == Use.HEADING || sort == Use.LEAD_IN) {
                context = context.under(heading(clause, above));
            } else if (sort == Use.DUTY) {
                boolean opens = i == 0 && !further;
                int start = opens ? block.span().start() : start(clause);
                duties.add(clause, context, item, item.section(), start, i == read.size() - 1);
                if (clause.told().hasLead() && parent) {
                    context = context.under(heading(clause, above));
                }
            } else {
                duties.pause();
                if (sort == Use.ACCOUNTABILITY) {
                    duties.say(duties.units(clause, above));
                }
            }
            use = stronger(use, sort, i);
        }
        contexts.put(item.path(), context);
        return use;
    }

    /** Where the instruction opens: with its verb, with who is told, or with its time where that stands before. */
    private static int start(Clause clause) {
        int opens = clause.words().raw(clause.opens(), clause.opens() + 1).start();
        return clause.deadlines().isEmpty()
                ? opens
                : Math.min(opens, clause.deadlines().get(0).span().start());
    }

    private static boolean isHeading(Clause clause, int clauses) {
        Told told = clause.told();
        return clauses == 1
                && (told.heading() && told.hasLead()
                        || clause.text().length() < LONGEST_HEADING
                                && !told.hasLead()
                                && !clause.text().endsWith("."));
    }

    private static Use stronger(Use known, Use sort, int index) {
        return index == 0 || sort == Use.DUTY || known != Use.DUTY && sort == Use.LEAD_IN ? sort : known;
    }

    private DutyContext heading(Clause clause, DutyContext above) {
        Told told = clause.told();
        boolean tells =
                !told.hasLead() && ClauseWords.TELLS.matcher(clause.text()).lookingAt();
        List<ReadUnit> units = told.hasLead() ? duties.units(clause, above) : List.of();
        ReadDeadline common =
                clause.deadlines().isEmpty() ? null : clause.deadlines().get(0);
        boolean binds = common != null && !ClauseReader.isGoal(common) && isNearEnd(clause, common);
        return new DutyContext(units, told.verb(), Communes.inHeading(clause.text()), binds ? common : null, tells);
    }

    /** "… thực hiện trong tháng 9 năm 2020, cụ thể như sau:": the time of all that follows. */
    private static boolean isNearEnd(Clause clause, ReadDeadline deadline) {
        int end = clause.words().place(deadline.span().end());
        return clause.text().length() - end < 40;
    }

    private Use prose(Block block, Use nothing) {
        Use use = nothing;
        boolean follows = false;
        List<Clause> read = clauses.read(block.words());
        for (Clause clause : read) {
            Use sort = ClauseSorter.inProse(clause, follows);
            if (sort == Use.LEAD_IN) {
                DutyContext heading = heading(clause, root);
                boolean told = clause.told().verb() != null;
                root = new DutyContext(
                        told ? heading.leads() : List.of(), heading.verb(), Set.of(), heading.deadline(), false);
            }
            boolean duty = sort == Use.DUTY && (!hasItems || clause.told().verb() != null);
            if (duty) {
                int start = start(clause);
                duties.addApart(clause, root, start);
                use = Use.DUTY;
            } else if (use != Use.DUTY && (sort == Use.LEAD_IN || sort == Use.CLOSING)) {
                use = sort;
            }
            follows = duty || follows && sort == Use.LEAD_IN;
        }
        duties.close();
        return use;
    }

    /** Closings are no duties, unless the only day stands there. */
    private Use closing(Block block) {
        for (Clause clause : clauses.read(block.words())) {
            Told told = clause.told();
            if (told.hasLead() && told.verb() != null && !clause.deadlines().isEmpty()) {
                duties.addApart(clause, DutyContext.NONE, start(clause));
                duties.close();
                return Use.DUTY;
            }
        }
        return Use.CLOSING;
    }
}
