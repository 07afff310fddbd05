package vn.ntm.notice.domain.extraction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.words.Places.Read;

/** Reads one body, or a list of them, that begins at a given place of a text. */
final class UnitParser {

    private static final Pattern COMRADE =
            UnitWords.insensitive("(?:các |những )?(?:đồng chí|đ/c|ông,? bà|ông|bà)(?: là)? +");
    private static final Pattern MANY = UnitWords.insensitive(UnitWords.MANY + " +");
    private static final Pattern OFFICE = UnitWords.insensitive(UnitWords.OFFICE);
    private static final Pattern OF = UnitWords.insensitive(" +(?:(?:của|tại|trong) +)?");
    private static final Pattern BODY = UnitWords.insensitive(UnitWords.BODY);
    private static final Pattern WORKING = UnitWords.insensitive(UnitWords.WORKING + UnitWords.PURPOSE);
    private static final Pattern AGENCY = UnitWords.insensitive(UnitWords.AGENCY + " *:? *");
    private static final Pattern FIELD = UnitWords.insensitive(UnitWords.FIELD);
    private static final Pattern FREE = Pattern.compile(UnitWords.FREE);
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){1,4}");
    private static final Pattern SEPARATOR = Pattern.compile(" *[,;] *(?:và +)?| +và +");
    private static final Pattern DASH = Pattern.compile(" *[-,] *");
    private static final Pattern OF_FIELD = UnitWords.insensitive("(?:phó )?trưởng (?:phòng|ban)");
    private static final Pattern STAFF = UnitWords.insensitive("cán bộ|công chức");
    private static final Pattern COLON = Pattern.compile(" *: *");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?![\\d/.,%])");
    private static final Pattern NUMBERED = Pattern.compile("(?:số )?\\d{1,2}(?![\\d/.,%])");
    private static final Pattern ENDING_NUMBER = Pattern.compile("(.*\\D)\\d{1,2}");
    private static final Pattern ASIDE = UnitWords.insensitive(
            " *\\([^()]{1,120}\\)| do [^,;:.]{3,90}? làm (?:tổ trưởng|trưởng ban|trưởng đoàn|chủ nhiệm)| *[-,] *(?:là"
                    + " )?(?:cơ quan|đơn vị) thường trực[^:;,.]*");

    private final String text;
    private final String plain;
    private final Places places;
    private final FreeNames free;

    UnitParser(String text, String plain) {
        this.text = text;
        this.plain = plain;
        places = new Places(text, plain);
        free = new FreeNames(text, plain, places);
    }

    /** The list that begins here; empty when no body begins. */
    UnitList list(int at, boolean addressed) {
        List<NamedUnit> units = new ArrayList<>();
        Read read = one(at, addressed);
        int end = at;
        while (read != null) {
            units.addAll(read.units());
            end = aside(read.end());
            Matcher separator = look(SEPARATOR, end);
            if (separator == null) {
                break;
            }
            read = following(separator.end(), units.get(units.size() - 1), addressed);
        }
        return new UnitList(UnitList.completed(units), end);
    }

    /** The next of a list: a body of its own, or a bare name that shares the head before it. */
    private @Nullable Read following(int at, NamedUnit before, boolean addressed) {
        String stem = before.stem();
        Read own = one(at, addressed);
        if (own != null) {
            NamedUnit first = own.units().get(0);
            boolean placeOnly =
                    stem != null && first.place() != null && first.name().startsWith(first.level() + " ");
            String level = before.level();
            if (placeOnly && stem != null && level != null && stem.length() > level.length()) {
                String body = stem.substring(0, stem.length() - level.length());
                return new Read(
                        own.units().stream()
                                .map(unit -> unit.behind(body, unit.start()))
                                .toList(),
                        own.end());
            }
            return own;
        }
        Matcher number = look(NUMBER, at);
        Matcher numbered = ENDING_NUMBER.matcher(before.name());
        if (number != null && numbered.matches()) {
            return single(numbered.group(1) + number.group(), at, number.end(), false);
        }
        int name = stem == null ? -1 : places.name(at, false);
        if (name < 0 || stem == null) {
            return null;
        }
        String place = text.substring(at, name);
        return new Read(List.of(new NamedUnit(stem + " " + place, at, name, false, stem, before.level(), place)), name);
    }

    /** One body; a plural with names gives several. */
    private @Nullable Read one(int at, boolean addressed) {
        Matcher comrade = look(COMRADE, at);
        int start = comrade == null ? at : comrade.end();
        if (comrade != null && look(OFFICE, start) == null) {
            Matcher person = look(PERSON, start);
            if (person != null) {
                return person(start, person.end());
            }
        }
        Read office = office(start, addressed);
        Read read = office == null ? body(start) : office;
        return read == null ? group(start, addressed) : read;
    }

    /** "Nguyễn Văn Hùng - Phó Chủ tịch UBND huyện": the name with the office behind it. */
    private Read person(int start, int end) {
        Matcher dash = look(DASH, end);
        Read office = dash == null ? null : office(dash.end(), true);
        int last = office == null ? end : office.end();
        return single(text.substring(start, last), start, last, false);
    }

    private @Nullable Read office(int at, boolean addressed) {
        Matcher many = look(MANY, at);
        Matcher office = look(OFFICE, many == null ? at : many.end());
        if (office == null) {
            return null;
        }
        Matcher field = look(FIELD, office.end() + 1);
        if (field != null && OF_FIELD.matcher(office.group()).matches()) {
            return withPlace(at, field.end());
        }
        if (STAFF.matcher(office.group()).matches() && Character.isUpperCase(charAt(office.end() + 1))) {
            return free.read(at, office.end() + 1);
        }
        Matcher of = look(OF, office.end());
        Read of1 = of == null ? null : body(of.end());
        Read inner = of == null || of1 != null ? of1 : group(of.end(), true);
        if (inner == null && of != null) {
            inner = places.behind("", of.end(), of.end());
        }
        if (inner == null) {
            boolean alone = many != null || addressed && Character.isUpperCase(plain.charAt(at));
            int end = Groups.end(plain, at);
            return !alone
                    ? null
                    : single(text.substring(at, Math.max(office.end(), end)), at, Math.max(office.end(), end), true);
        }
        int first = inner.units().get(0).start();
        String prefix = text.substring(at, first);
        List<NamedUnit> units = inner.units().stream()
                .map(unit -> unit.behind(prefix, unit.start() == first ? at : unit.start()))
                .toList();
        return new Read(units, inner.end());
    }

    /** A body with a name of its own. */
    private @Nullable Read body(int at) {
        Matcher many = look(MANY, at);
        if (many != null) {
            return departments(at, many.end());
        }
        Matcher fixed = first(at, WORKING, BODY);
        if (fixed != null) {
            return withPlace(at, fixed.end());
        }
        Matcher agency = look(AGENCY, at);
        if (agency != null) {
            Matcher field = look(FIELD, agency.end());
            if (field != null) {
                return withPlace(at, field.end());
            }
            return Character.isUpperCase(charAt(agency.end())) ? free.read(at, agency.end()) : null;
        }
        Matcher head = look(FREE, at);
        if (head != null) {
            return free.read(at, head.end() + 1);
        }
        Read place = places.behind("", at, at);
        return place == null || place.units().get(0).place() == null ? null : place;
    }

    /** "các sở: Tư pháp, Xây dựng": one for each field; a single field is a group of its kind. */
    private @Nullable Read departments(int start, int at) {
        Matcher agency = look(AGENCY, at);
        Matcher field = agency == null ? null : look(FIELD, agency.end());
        if (agency == null || field == null) {
            Read listed = listed(start, at);
            Read kind = listed == null ? working(start, at) : listed;
            if (kind != null) {
                return kind;
            }
            Read place = listed == null ? places.behind("", start, start) : listed;
            return place != null && (listed != null || place.units().get(0).place() != null) ? place : null;
        }
        String head = text.substring(at, at + 1).toUpperCase(java.util.Locale.ROOT)
                + text.substring(at + 1, agency.end()).replace(":", "").strip();
        List<NamedUnit> units = new ArrayList<>();
        int end = field.end();
        int from = start;
        int name = agency.end();
        while (field != null) {
            end = field.end();
            units.add(new NamedUnit(head + " " + text.substring(name, end), from, end, false, null, null, null));
            Matcher separator = look(SEPARATOR, end);
            field = separator == null ? null : look(FIELD, separator.end());
            name = separator == null ? end : separator.end();
            from = name;
        }
        if (units.size() == 1 && agency.group().indexOf(':') < 0) {
            Read group = withPlace(start, end);
            return single(group.units().get(0).name(), start, group.end(), true);
        }
        return new Read(units, end);
    }

    /** "các Tổ công tác", "các Trung tâm Y tế khu vực": bodies of one kind. */
    private @Nullable Read working(int start, int at) {
        Matcher head = look(WORKING, at);
        Read read = head != null ? withPlace(start, head.end()) : null;
        Matcher free = head == null ? look(FREE, at) : null;
        if (free != null && Character.isUpperCase(charAt(free.end() + 1))) {
            read = this.free.read(start, free.end() + 1);
        }
        return read == null ? null : single(read.units().get(0).name(), start, read.end(), true);
    }

    /** "các cơ quan: Sở A, Sở B", "các hội: …": the list behind the colon stands for the group. */
    private @Nullable Read listed(int start, int at) {
        int end = Groups.end(plain, at);
        Matcher colon = end < 0 ? null : look(COLON, end);
        if (colon == null) {
            return null;
        }
        Read first = body(colon.end());
        if (first == null) {
            return null;
        }
        List<NamedUnit> units = new ArrayList<>();
        first.units().forEach(unit -> units.add(unit.start() == colon.end() ? unit.behind("", start) : unit));
        return new Read(units, first.end());
    }

    private @Nullable Read group(int at, boolean addressed) {
        int end = Groups.end(plain, at);
        if (end < 0) {
            return null;
        }
        String words = text.substring(at, end);
        if (!Groups.isMarked(plain.substring(at, end)) && !addressed) {
            return null;
        }
        int name = end + 1 < plain.length() && plain.charAt(end) == ' ' && endsWithLevel(end)
                ? places.name(end + 1, false)
                : -1;
        return single(name < 0 ? words : text.substring(at, name), at, Math.max(end, name), true);
    }

    private boolean endsWithLevel(int end) {
        int blank = plain.lastIndexOf(' ', end - 1);
        return plain.substring(blank + 1, end).matches("(?iu)tỉnh|huyện|xã|phường|phố|quận");
    }

    /** What stands behind a body: its level and place. */
    private Read withPlace(int start, int headEnd) {
        if (charAt(headEnd) == ' ') {
            Read read = places.behind(text.substring(start, headEnd + 1), start, headEnd + 1);
            if (read != null) {
                return read;
            }
            int name = places.name(headEnd + 1, false);
            if (name > 0) {
                String place = text.substring(headEnd + 1, name);
                return new Read(
                        List.of(new NamedUnit(text.substring(start, name), start, name, false, null, null, place)),
                        name);
            }
            Matcher number = look(NUMBERED, headEnd + 1);
            if (number != null) {
                return single(text.substring(start, number.end()), start, number.end(), false);
            }
            Matcher narrow = look(Groups.NARROWS, headEnd);
            if (narrow != null && plain.substring(headEnd, narrow.end()).contains("cấp ")) {
                return single(text.substring(start, narrow.end()), start, narrow.end(), false);
            }
        }
        return single(text.substring(start, headEnd), start, headEnd, false);
    }

    private int aside(int at) {
        Matcher aside = look(ASIDE, at);
        return aside == null ? at : aside.end();
    }

    private char charAt(int at) {
        return at < plain.length() ? plain.charAt(at) : '\n';
    }

    private @Nullable Matcher first(int at, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher match = look(pattern, at);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private @Nullable Matcher look(Pattern pattern, int at) {
        if (at > plain.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(plain).region(at, plain.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static Read single(String name, int start, int end, boolean group) {
        return new Read(List.of(new NamedUnit(name, start, end, group, null, null, null)), end);
    }
}
