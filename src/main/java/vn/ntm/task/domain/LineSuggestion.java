package vn.ntm.task.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;

/**
 * Which units of a territory an item names, in what part, and which criteria stand behind each: only a first filling of
 * the form, which a person checks ("Tân Minh tiêu chí số 16,17, Đào Viên tiêu chí số 13,17").
 */
public final class LineSuggestion {

    private static final Pattern CODES = Pattern.compile(
            "\\b(?:cac )?(?:tieu chi|chi tieu)(?: so)?((?:[ ,]+(?:va )?\\d{1,2}(?:\\.\\d{1,2})?(?![\\d/]))+)");
    private static final Pattern CODE = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");
    private static final Pattern ALL_COMMUNES =
            Pattern.compile("\\bubnd cac xa\\b(?! bien gioi| lien quan)|\\bchu tich ubnd cac xa\\b");

    private LineSuggestion() {}

    /** One suggested line. */
    public record Suggested(AssignmentRole role, List<String> codes) {}

    private record Mention(UnitSummary unit, int at, int end) {}

    /** The suggestions by unit, in the order in which the text names them. */
    public static Map<UnitId, Suggested> read(String text, List<UnitSummary> candidates) {
        String folded = " " + VietnameseText.fold(text).replaceAll("[;:()“”\"*]", " ") + " ";
        List<Mention> mentions = mentions(folded, candidates);
        Map<UnitId, Suggested> suggested = new LinkedHashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            int until = i + 1 < mentions.size() ? mentions.get(i + 1).at() : folded.length();
            boolean supporting = folded.substring(Math.max(0, mention.at() - 60), mention.at())
                    .matches(".*\\bphoi hop (?:chat che )?(?:voi|cung)\\b[^.]*");
            suggested.putIfAbsent(
                    mention.unit().id(),
                    new Suggested(
                            supporting ? AssignmentRole.SUPPORTING : AssignmentRole.LEAD,
                            mention.unit().kind().isCommune()
                                    ? codes(folded.substring(mention.end(), until))
                                    : List.of()));
        }
        if (ALL_COMMUNES.matcher(folded).find()
                && mentions.stream().noneMatch(mention -> mention.unit().kind().isCommune())) {
            candidates.stream()
                    .filter(unit -> unit.kind() == vn.ntm.organisation.UnitKind.XA)
                    .forEach(unit -> suggested.putIfAbsent(unit.id(), new Suggested(AssignmentRole.LEAD, List.of())));
        }
        return suggested;
    }

    private static List<Mention> mentions(String folded, List<UnitSummary> candidates) {
        List<Mention> mentions = new ArrayList<>();
        for (UnitSummary unit : candidates) {
            String name = VietnameseText.fold(unit.kind().isCommune() ? unit.shortName() : unit.name())
                    .replaceAll(" (huyen|tinh|thanh pho)$", "");
            if (name.length() < 4) {
                continue;
            }
            Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(folded);
            if (found.find()) {
                mentions.add(new Mention(unit, found.start(), found.end()));
            }
        }
        mentions.sort((one, other) -> Integer.compare(one.at(), other.at()));
        return mentions;
    }

    private static List<String> codes(String after) {
        List<String> codes = new ArrayList<>();
        Matcher list = CODES.matcher(after);
        if (list.find()) {
            Matcher code = CODE.matcher(list.group(1));
            while (code.find()) {
                codes.add(code.group());
            }
        }
        return codes;
    }
}
