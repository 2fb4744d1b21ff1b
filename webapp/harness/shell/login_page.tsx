import {Client4} from 'mattermost-redux/client';
import {useState, type FormEvent} from 'react';

import {siteUrl} from '../session/site';

import {Logo} from './logo';

/** Signs in with a username or an address and a password of the server. */
export function LoginPage() {
    const [failure, setFailure] = useState('');
    const [busy, setBusy] = useState(false);

    async function submit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        setBusy(true);
        setFailure('');
        try {
            await Client4.login(form.get('loginId') as string, form.get('password') as string);
            // A fresh page, so that nothing of an earlier session is left in it.
            const wanted = new URLSearchParams(window.location.search).get('redirect_to') ?? '';
            window.location.assign(siteUrl() + (wanted.startsWith('/') ? wanted : '/'));
        } catch (error) {
            setBusy(false);
            setFailure((error as Error).message);
        }
    }

    return (
        <div className="login">
            <header>
                <Logo />
            </header>
            <main>
                <section>
                    <h1>Log in to your account</h1>
                    <p>Collaborate with your team in real-time</p>
                </section>
                <form onSubmit={(event) => void submit(event)}>
                    <h2>Log in</h2>
                    {failure && (
                        <p className="error" role="alert">
                            {failure}
                        </p>
                    )}
                    <label>
                        Email or Username
                        <input
                            id="input_loginId"
                            name="loginId"
                            className="input"
                            autoComplete="username"
                            autoCapitalize="none"
                            autoFocus
                            required
                        />
                    </label>
                    <label>
                        Password
                        <input
                            id="input_password-input"
                            name="password"
                            type="password"
                            className="input"
                            autoComplete="current-password"
                            required
                        />
                    </label>
                    <button id="saveSetting" type="submit" className="button primary large" disabled={busy}>
                        Log in
                    </button>
                </form>
            </main>
        </div>
    );
}
