import {Client4} from 'mattermost-redux/client';
import {useState, type FormEvent} from 'react';

/** Signs in with a username and a password of the server. */
export function LoginPage({onLogin}: {onLogin: () => void}) {
    const [failed, setFailed] = useState('');
    async function submit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        try {
            await Client4.login(form.get('loginId') as string, form.get('password') as string);
            onLogin();
        } catch (error) {
            setFailed((error as Error).message);
        }
    }
    return (
        <main className="login">
            <form onSubmit={(e) => void submit(e)}>
                <div className="brand">
                    <i className="icon icon-mattermost" aria-hidden="true" /> Mattermost
                </div>
                <h1>Log in to your account</h1>
                <label htmlFor="input_loginId">Email or Username</label>
                <input id="input_loginId" name="loginId" autoComplete="username" autoFocus required />
                <label htmlFor="input_password-input">Password</label>
                <input
                    id="input_password-input"
                    name="password"
                    type="password"
                    autoComplete="current-password"
                    required
                />
                {failed && (
                    <p className="error" role="alert">
                        {failed}
                    </p>
                )}
                <button id="saveSetting" type="submit" className="button primary large">
                    Log in
                </button>
            </form>
        </main>
    );
}
