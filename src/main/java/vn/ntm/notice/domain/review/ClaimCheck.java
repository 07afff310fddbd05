package vn.ntm.notice.domain.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.assessment.ToldFigures;
import vn.ntm.assessment.ToldFigures.Answer;
import vn.ntm.assessment.ToldFigures.Measure;
import vn.ntm.assessment.ToldFigures.Told;
import vn.ntm.assessment.ToldFigures.Verdict;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.ReadClaim;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;

/** Holds the figures that a notice tells against our own data of its day. */
@Service
@Transactional(readOnly = true)
public class ClaimCheck {

    private static final int AROUND = 200;
    private static final Pattern SENTENCE_END = Pattern.compile("[.;:\\n](?=\\s|$)");
    private static final Pattern LIST = Pattern.compile("^\\s*\\(([^()]{1,300})\\)");

    private final UnitLinking linking;
    private final ToldFigures figures;
    private final ApplicationClock clock;

    ClaimCheck(UnitLinking linking, ToldFigures figures, ApplicationClock clock) {
        this.linking = linking;
        this.figures = figures;
        this.clock = clock;
    }

    /** A figure with what it measures. */
    private record Read(
            ReadClaim claim,
            String words,
            String before,
            String after,
            @Nullable Measure measure) {}

    /** Every figure of the text, in its order. */
    public List<CheckedClaim> check(ReviewSheet sheet, Actor viewer) {
        List<Read> read = read(sheet);
        if (read.isEmpty()) {
            return List.of();
        }
        LocalDate day = sheet.paperDay() == null ? clock.today() : sheet.paperDay();
        UnitSummary area = area(sheet);
        if (area == null || !viewer.sees(area.path())) {
            return read.stream().map(one -> unknown(one, false)).toList();
        }
        Collection<UnitSummary> communes = figures.communesOf(area, day);
        List<Read> measured = read.stream().filter(one -> one.measure() != null).toList();
        List<Told> told = measured.stream()
                .map(one -> told(one, measured, area, communes))
                .toList();
        List<Answer> answers = figures.compare(told, day, viewer);
        List<CheckedClaim> checked = new ArrayList<>();
        for (Read one : read) {
            int at = measured.indexOf(one);
            checked.add(
                    at >= 0
                            ? answered(one, told.get(at), answers.get(at), day, sheet)
                            : listed(one, communes).orElseGet(() -> unknown(one, false)));
        }
        return checked;
    }

    private static List<Read> read(ReviewSheet sheet) {
        String raw = sheet.rawText();
        return sheet.read().claims().stream()
                .map(claim -> {
                    int start = claim.span().start();
                    int end = claim.span().end();
                    String before = plain(raw.substring(Math.max(0, start - AROUND), start));
                    Matcher stop = SENTENCE_END.matcher(before);
                    int from = 0;
                    while (stop.find()) {
                        from = stop.end();
                    }
                    String sentence = before.substring(from);
                    String after = plain(raw.substring(end, Math.min(raw.length(), end + AROUND)));
                    return new Read(
                            claim,
                            plain(claim.span().of(raw)).strip(),
                            sentence,
                            after,
                            ClaimMeasure.of(claim, sentence, after).orElse(null));
                })
                .toList();
    }

    private static String plain(String raw) {
        return raw.replaceAll("[*\\s]+", " ");
    }

    /** What the paper is about: the district that its subject names, else the territory of the issuer. */
    private @Nullable UnitSummary area(ReviewSheet sheet) {
        UnitSummary issuer = sheet.issuer();
        List<UnitSummary> territories = linking.standpoint(
                        issuer == null ? null : issuer.id(), sheet.value("subject"), sheet.paperDay())
                .territories();
        if (territories.isEmpty()) {
            return null;
        }
        UnitSummary own = territories.get(0);
        return territories.stream()
                .filter(unit -> unit.path().startsWith(own.path()))
                .max(Comparator.comparingInt(unit -> unit.path().length()))
                .orElse(own);
    }

    private static Told told(Read read, List<Read> all, UnitSummary area, Collection<UnitSummary> communes) {
        Measure measure = read.measure() == null ? Measure.NAMED : read.measure();
        ReadClaim claim = read.claim();
        Integer total = claim.total();
        UnitSummary unit = area;
        if (measure != Measure.AVERAGE && measure != Measure.COMMUNES) {
            unit = named(read.before(), communes).orElse(area);
        }
        if (measure.isLeft()) {
            total = all.stream()
                    .filter(other -> other.claim().total() != null
                            && VietnameseText.fold(other.claim().of()).equals(VietnameseText.fold(claim.of())))
                    .map(other -> other.claim().total())
                    .findFirst()
                    .orElse(null);
        }
        return new Told(unit, measure, BigDecimal.valueOf(claim.value()), total, claim.of());
    }

    /** The commune that the sentence named last before the figure. */
    private static Optional<UnitSummary> named(String before, Collection<UnitSummary> communes) {
        String words = VietnameseText.fold(before) + " ";
        return communes.stream()
                .filter(commune -> at(words, commune) >= 0)
                .max(Comparator.comparingInt(commune -> at(words, commune)));
    }

    private static int at(String words, UnitSummary commune) {
        return words.lastIndexOf(VietnameseText.fold(commune.name()) + " ");
    }

    private static CheckedClaim answered(Read read, Told told, Answer answer, LocalDate day, ReviewSheet sheet) {
        TallyKind kind = told.measure().tally();
        Integer total = told.total();
        NewTally record =
                kind == null || total == null || !answer.mayRecord() || kind.isOfSet() && answer.setId() == null
                        ? null
                        : new NewTally(
                                told.unit().id(),
                                kind,
                                answer.setId(),
                                kind.isOfSet() ? null : told.label(),
                                day,
                                told.value().intValue(),
                                total,
                                source(sheet));
        return new CheckedClaim(
                read.words(),
                answer.verdict(),
                answer.ours(),
                answer.isTold(),
                false,
                answer.known(),
                ClaimMeasure.isGoal(read.before()),
                answer.path(),
                record);
    }

    /** "02 xã (Song Khê, Dĩnh Trì)": how many of the names are communes of the area. */
    private static Optional<CheckedClaim> listed(Read read, Collection<UnitSummary> communes) {
        Matcher list = LIST.matcher(read.after());
        if (!read.claim().of().toLowerCase(Locale.ROOT).equals("xã") || !list.find()) {
            return Optional.empty();
        }
        String[] names = list.group(1).split("\\s*(?:,|;|\\svà\\s)\\s*");
        long known = java.util.Arrays.stream(names)
                .map(name -> VietnameseText.fold(name).replaceFirst("^xa ", ""))
                .distinct()
                .filter(name -> communes.stream()
                        .anyMatch(commune ->
                                VietnameseText.fold(commune.shortName()).equals(name)))
                .count();
        if (known == 0) {
            return Optional.empty(); // no list of communes: "(có danh sách kèm theo)"
        }
        boolean same = known == read.claim().value() && names.length == known;
        return Optional.of(new CheckedClaim(
                read.words(),
                same ? Verdict.SAME : Verdict.DIFFERENT,
                Long.toString(known),
                false,
                true,
                null,
                false,
                null,
                null));
    }

    private static CheckedClaim unknown(Read read, boolean goal) {
        return new CheckedClaim(read.words(), Verdict.UNKNOWN, null, false, false, null, goal, null, null);
    }

    /** "Thông báo 156/TB-UBND ngày 07/06/2018 của UBND thành phố Bắc Giang". */
    private static String source(ReviewSheet sheet) {
        String number = sheet.value("number");
        boolean numbered = !number.isEmpty() && !number.startsWith("/");
        String words = numbered ? "Thông báo " + number : "Thông báo chưa có số";
        if (!sheet.value("issued").isEmpty()) {
            words += " ngày " + sheet.day("issued");
        } else if (!sheet.value("meetingOn").isEmpty()) {
            words += ", họp ngày " + sheet.day("meetingOn");
        }
        UnitSummary issuer = sheet.issuer();
        return issuer == null ? words : words + " của " + issuer.name();
    }
}
