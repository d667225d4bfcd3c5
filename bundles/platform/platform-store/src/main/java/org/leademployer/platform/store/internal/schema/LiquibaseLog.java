/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.slf4j.LoggerFactory;

/**
 * What Liquibase has to say, for those who ask for it: at DEBUG, whatever it thinks of it. What an administrator must
 * know is an exception too, and told by the platform, once.
 */
final class LiquibaseLog extends AbstractLogService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Logger getLog(Class category) {
        return new Slf4jLog(LoggerFactory.getLogger(category));
    }

    private static final class Slf4jLog extends AbstractLogger {

        private final org.slf4j.Logger log;

        Slf4jLog(org.slf4j.Logger log) {
            this.log = log;
        }

        @Override
        public void log(Level level, String message, Throwable thrown) {
            if (level.intValue() >= Level.INFO.intValue()) {
                log.debug("{}: {}", level, message, thrown);
            } else {
                log.trace(message, thrown);
            }
        }
    }
}
