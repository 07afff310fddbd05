package vn.ntm.identity.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.domain.TokenService.Wanted;

/** A token as asked for. */
public class TokenForm {

    private @Nullable String name;
    private Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    private @Nullable LocalDate until;

    Wanted toWanted() {
        return new Wanted(name == null ? "" : name, scopes, until);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public Set<TokenScope> getScopes() {
        return scopes;
    }

    public void setScopes(@Nullable Set<TokenScope> scopes) {
        this.scopes = scopes == null ? EnumSet.noneOf(TokenScope.class) : scopes;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
