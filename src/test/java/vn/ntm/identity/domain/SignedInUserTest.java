package vn.ntm.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;

class SignedInUserTest {

    private static final Actor ACTOR = new Actor(
            new UserId(7),
            "ct.quockhanh",
            "Chủ tịch",
            3,
            Role.CTX,
            new UnitId(20),
            "/1/5/20/",
            "Xã Quốc Khánh",
            "/1/5/20/",
            "Chủ tịch UBND xã Quốc Khánh");
    private static final SignedInUser USER = new SignedInUser(
            7,
            "ct.quockhanh",
            "Chủ tịch",
            "{bcrypt}hash",
            ACTOR,
            1,
            true,
            false,
            false,
            "Huyện Tràng Định",
            LocalDate.of(2021, 9, 16));

    @Test
    void aSessionIsReadBackAfterARestartAndIsSmall() throws IOException, ClassNotFoundException {
        SignedInUser kept = USER.withoutPassword();
        SecurityContext context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(kept, null, kept.getAuthorities()));
        byte[] stored = write(context);
        SecurityContext read = (SecurityContext) read(stored);
        assertThat(read.getAuthentication()).extracting("principal", "name").containsExactly(kept, "ct.quockhanh");
        assertThat(stored).hasSizeLessThan(4_000);
    }

    @Test
    void neverShowsOrKeepsTheHash() {
        assertThat(USER.toString()).doesNotContain("hash");
        assertThat(USER.withoutPassword().getPassword()).isNull();
        assertThat(USER.withoutPassword().actor()).isEqualTo(ACTOR);
    }

    @Test
    void hasNoAuthorityWithoutAPosition() {
        SignedInUser idle = new SignedInUser(7, "moi", "Người mới", null, null, 0, true, false, false);
        assertThat(idle.getAuthorities()).isEmpty();
        assertThat(USER.getAuthorities()).extracting("authority").containsExactly("ROLE_CTX");
    }

    private static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
