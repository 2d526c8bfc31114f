package org.gongshu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform. */
@SpringBootApplication
public class Gongshu {

    public static void main(String[] arguments) {
        SpringApplication.run(Gongshu.class, arguments);
    }
}
