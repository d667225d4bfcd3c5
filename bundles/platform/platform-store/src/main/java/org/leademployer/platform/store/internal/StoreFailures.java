/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.NoSuchElementException;
import javax.persistence.LockTimeoutException;
import javax.persistence.NoResultException;
import javax.persistence.NonUniqueResultException;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import javax.persistence.PessimisticLockException;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.SystemException;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what went wrong in a transaction into what the caller is told. A refusal of a domain stays as it is. A failure of
 * the database becomes a problem that says nothing of statements and rows, and is logged here, once, likewise without.
 */
final class StoreFailures {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFailures.class);

    RuntimeException told(Exception thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem;
        }
        if (!isOfTheStore(thrown)) {
            return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
        }
        if (isUnavailable(thrown)) {
            StoreFailure failure = StoreFailure.of(thrown);
            LOG.error("The database cannot be reached: {}", failure.getMessage());
            return Problem.of(
                            "store-unavailable",
                            503,
                            "The database cannot be reached",
                            "Nothing was changed. The platform goes on by itself once the database is back.")
                    .withNext(
                            "Try again in a minute. If it stays so, look at the readiness of the platform and at its log.")
                    .toException(failure);
        }
        if (isConflict(thrown)) {
            LOG.info(
                    "A transaction gave way to another: {}",
                    StoreFailure.of(thrown).getMessage());
            return Problem.of(
                            "store-conflict",
                            409,
                            "Changed by another at the same time",
                            "Another change to the same was quicker. Nothing of yours was kept.")
                    .withNext("Read it anew, and try again.")
                    .toException(StoreFailure.of(thrown));
        }
        StoreFailure failure = StoreFailure.of(thrown);
        LOG.error("The database refused: {}", failure.getMessage(), failure);
        return failed(failure);
    }

    /** For a transaction that was marked for rollback by something that did not say why, such as its time limit. */
    ProblemException markedForRollback() {
        LOG.error("A transaction was marked for rollback, and the work in it went on");
        return failed(null);
    }

    private static ProblemException failed(StoreFailure cause) {
        return Problem.of(
                        "store-failed",
                        500,
                        "The database failed",
                        "Nothing was changed. The fault lies with the platform, not with what was asked for.")
                .withNext("Tell an administrator, with the correlation id: the log has the details.")
                .toException(cause);
    }

    private static boolean isOfTheStore(Exception thrown) {
        if (thrown instanceof NoResultException || thrown instanceof NonUniqueResultException) {
            return false;
        }
        return thrown instanceof SQLException
                || thrown instanceof PersistenceException
                || thrown instanceof RollbackException
                || thrown instanceof HeuristicMixedException
                || thrown instanceof HeuristicRollbackException
                || thrown instanceof NotSupportedException
                || thrown instanceof SystemException;
    }

    /**
     * No connection, or a database that shuts down, recovers or has no room left. States 08, 53 and 57P are those of the
     * SQL standard and of PostgreSQL, those with X are Derby's.
     */
    private static boolean isUnavailable(Throwable thrown) {
        boolean poolAsked = false;
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException
                    || at instanceof SQLNonTransientConnectionException
                    || at instanceof SQLRecoverableException) {
                return true;
            }
            // How the pool says that no connection became free in time.
            if (at instanceof NoSuchElementException && poolAsked) {
                return true;
            }
            if (at instanceof SQLException sql) {
                poolAsked = sql.getSQLState() == null;
                if (hasState(sql, "08", "53", "57P", "XJ0", "XSDG", "XSLA", "XSDB6")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two transactions wanted the same: one lost, by version, by deadlock or by waiting too long. */
    private static boolean isConflict(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof OptimisticLockException
                    || at instanceof PessimisticLockException
                    || at instanceof LockTimeoutException
                    || at instanceof SQLException sql && hasState(sql, "40001", "40P01", "40XL", "55P03")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasState(SQLException thrown, String... beginnings) {
        String state = thrown.getSQLState();
        if (state != null) {
            for (String beginning : beginnings) {
                if (state.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }
}
