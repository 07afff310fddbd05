package vn.ntm.identity.persistence;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Spares one read per request: the filter of Spring Session asks for a session right after it has saved it, only to see
 * whether there is one.
 */
@Component
class SavedSession implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JdbcIndexedSessionRepository)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new Memory());
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    /**
     * The session saved last by this thread, given out once and only to the very next question. One that was not read
     * before it was saved is not kept: after it nobody asks.
     */
    private static final class Memory implements MethodInterceptor {

        private final ThreadLocal<@Nullable Object> read = new ThreadLocal<>();
        private final ThreadLocal<@Nullable Session> saved = new ThreadLocal<>();

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Session known = saved.get();
            saved.remove();
            switch (call.getMethod().getName()) {
                case "findById" -> {
                    if (known != null && known.getId().equals(call.getArguments()[0])) {
                        return known;
                    }
                    Object found = call.proceed();
                    read.set(found);
                    return found;
                }
                case "save" -> {
                    Object answer = call.proceed();
                    if (call.getArguments()[0] instanceof Session session && session == read.get()) {
                        saved.set(session);
                    }
                    return answer;
                }
                default -> {
                    return call.proceed();
                }
            }
        }
    }
}
