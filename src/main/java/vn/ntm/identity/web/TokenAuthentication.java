package vn.ntm.identity.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.identity.domain.TokenService.Opened;

/** A request made with a personal token: its owner in the token's post, with the token's scopes for authorities. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedInUser user;
    private final long tokenId;

    TokenAuthentication(Opened opened) {
        super(opened.scopes().stream()
                .map(TokenScope::authority)
                .flatMap(authority -> Stream.of(new SimpleGrantedAuthority(authority)))
                .toList());
        this.user = opened.user();
        this.tokenId = opened.tokenId();
        setAuthenticated(true);
    }

    long tokenId() {
        return tokenId;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return user;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that && that.tokenId == tokenId && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(tokenId);
    }
}
