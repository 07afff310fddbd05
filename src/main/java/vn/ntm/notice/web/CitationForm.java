package vn.ntm.notice.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.CitationLink;

/** Another paper as typed. */
public class CitationForm {

    private @Nullable String type;
    private @Nullable String number;
    private @Nullable String dated;
    private @Nullable String issuer;
    private @Nullable String title;
    private CitationLink link = CitationLink.LIEN_QUAN;

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String value) {
        type = value;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String value) {
        number = value;
    }

    public @Nullable String getDated() {
        return dated;
    }

    public void setDated(@Nullable String value) {
        dated = value;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String value) {
        issuer = value;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String value) {
        title = value;
    }

    public CitationLink getLink() {
        return link;
    }

    public void setLink(CitationLink value) {
        link = value;
    }
}
