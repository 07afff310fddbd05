package vn.ntm.identity.persistence;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Spares one read per request: the filter of Spring Session asks for a session right after it has saved it, only to see
 * whether there is one. The session is remembered for the rest of that request and never for another.
 */
final class SavedSession implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable Request> CURRENT = new ThreadLocal<>();

    private static final class Request {
        private @Nullable Session saved;
    }

    /** The work of one request. */
    @FunctionalInterface
    interface Work<E extends Exception, F extends Exception> {
        void run() throws E, F;
    }

    /** Remembers for as long as the work takes. */
    static <E extends Exception, F extends Exception> void during(Work<E, F> request) throws E, F {
        Request outer = CURRENT.get();
        CURRENT.set(new Request());
        try {
            request.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JdbcIndexedSessionRepository)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) SavedSession::answer);
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    private static @Nullable Object answer(MethodInvocation call) throws Throwable {
        Request request = CURRENT.get();
        if (request == null) {
            return call.proceed();
        }
        Session known = request.saved;
        request.saved = null;
        String method = call.getMethod().getName();
        if (known != null && method.equals("findById") && known.getId().equals(call.getArguments()[0])) {
            return known;
        }
        Object answer = call.proceed();
        if (method.equals("save") && call.getArguments()[0] instanceof Session session) {
            request.saved = session;
        }
        return answer;
    }
}
