package vn.ntm.identity.persistence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.MailAddressStore;

@Repository
class StoredMailAddresses implements MailAddressStore {

    private final JdbcClient jdbc;

    StoredMailAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(UserId user) {
        return jdbc.sql("select email from user_account where id = :id and email is not null")
                .param("id", user.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void change(UserId user, @Nullable String address) {
        jdbc.sql("update user_account set email = :email where id = :id")
                .param("email", address)
                .param("id", user.value())
                .update();
    }
}
