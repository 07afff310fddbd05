package vn.ntm.identity.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.domain.TokenService;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.ProblemCode;
import vn.ntm.ui.Problems;

/**
 * The entrance for programs: a token in each request, no session, and so nothing that another site could make a browser
 * send (no CSRF token needed). Which scope a route asks for is written at the route itself.
 */
@Configuration(proxyBeanMethods = false)
class ProgramSecurityConfiguration {

    private static final String PATHS = "/api/v1/**";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenService tokens, ApplicationClock clock, Problems problems) {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(paths -> paths.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, PATHS)
                        .hasAuthority(TokenScope.WRITE_PROGRESS.authority())
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint((request, response, problem) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(ProblemCode.TOKEN_MISSING, response);
                        })
                        .accessDeniedHandler(
                                (request, response, problem) -> problems.write(ProblemCode.SCOPE_MISSING, response)))
                // no-store would keep programs from asking "has it changed?"
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .addFilterBefore(new TokenFilter(tokens, new RequestRate(clock), problems), AuthorizationFilter.class)
                .build();
    }

    /** An answer that is the same as the last time is not sent again. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedAnswers() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }
}
