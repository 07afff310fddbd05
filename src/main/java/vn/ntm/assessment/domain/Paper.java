package vn.ntm.assessment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What evidence is: its title and, for a document, number, date, issuer and the last day it is good for. */
@Embeddable
public record Paper(
        String title,
        @Column(name = "document_number") @Nullable String documentNumber,
        @Column(name = "document_date") @Nullable LocalDate documentDate,
        @Nullable String issuer,
        @Column(name = "expires_on") @Nullable LocalDate expiresOn) {

    private static final int LONGEST = 300;

    /** Words cleaned; the title of one without is that of its first file. */
    public Paper cleaned(String otherwise) {
        String words = VietnameseText.clean(title);
        return new Paper(
                words.isEmpty() ? otherwise : words,
                VietnameseText.cleanOrNull(documentNumber),
                documentDate,
                VietnameseText.cleanOrNull(issuer),
                expiresOn);
    }

    List<Rejection> check() {
        List<Rejection> rejections = new ArrayList<>();
        if (title.isBlank()) {
            rejections.add(Rejection.onField("title", "assessment.error.titleRequired"));
        }
        tooLong(rejections, "title", title);
        tooLong(rejections, "documentNumber", documentNumber);
        tooLong(rejections, "issuer", issuer);
        if (documentDate != null && expiresOn != null && expiresOn.isBefore(documentDate)) {
            rejections.add(Rejection.onField("expiresOn", "assessment.error.expiresBefore"));
        }
        return rejections;
    }

    private static void tooLong(List<Rejection> rejections, String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            rejections.add(Rejection.onField(field, "assessment.error.tooLong", LONGEST));
        }
    }
}
