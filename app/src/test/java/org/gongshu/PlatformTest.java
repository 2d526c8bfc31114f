package org.gongshu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running platform on a real PostgreSQL, over real HTTP. All such tests share one context and one
 * database: each makes its own region, people and data and leaves the others' alone. No test adds properties of its
 * own, since that would start a second platform.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestPlatform.class)
@Import(TestPlatform.Time.class)
public @interface PlatformTest {}
